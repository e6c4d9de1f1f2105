package id.baku.document.print;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How far a document has come: from the draft that is corrected to the copies of the issued text. */
public enum NaskahStage {
    /** Drafted; every page is marked KONSEP. */
    DRAFT("konsep", "Konsep", true),
    /** Initialled by the officials below the signer; still a draft. */
    INITIALLED("paraf", "Konsep berparaf", true),
    /** Signed off by the head of the unit: the clean text that gets its number and its signature on paper next. */
    SIGNED_OFF("ttd", "Disetujui, belum bernomor", false),
    /** The clean text that the parties will sign on paper; nobody has signed it off. */
    READY("siap", "Siap ditandatangani", false),
    /** Numbered, dated and signed. */
    ISSUED("terbit", "Terbit", false),
    /** Copies of the issued text, each marked as such. */
    COPIES("salinan", "Salinan", false);

    private final String id;
    private final String label;
    private final boolean draft;

    NaskahStage(String id, String label, boolean draft) {
        this.id = id;
        this.label = label;
        this.draft = draft;
    }

    /** The stage as diagrams write it in the input parameter {@code tahap}. */
    public static NaskahStage of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("Unknown document stage '" + id + "', expected one of "
                        + Arrays.stream(values()).map(NaskahStage::id).collect(Collectors.joining(", "))));
    }

    public static Optional<NaskahStage> find(String id) {
        return Arrays.stream(values()).filter(stage -> stage.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    /** The stage's name shown to users. */
    public String label() {
        return label;
    }

    /** Whether the text may still change, so that every page has to say KONSEP. */
    public boolean isDraft() {
        return draft;
    }

    /** Whether the text was signed off or laid before the parties at this stage, after which it must not change. */
    public boolean fixesText() {
        return this == SIGNED_OFF || this == READY;
    }

    /** Whether the text is final at this stage, so that nothing may be missing. */
    public boolean mustBeComplete() {
        return fixesText() || this == ISSUED;
    }

    /** Whether a document that was signed electronically before stays the very file that was signed. */
    public boolean keepsSignature() {
        return this == SIGNED_OFF || this == READY || this == ISSUED;
    }

    /** Whether a number and date are printed if they exist: those reserved for a paper stand on it before it is signed. */
    public boolean isNumbered() {
        return this == READY || isIssued();
    }

    /** Whether number, date and signatures exist. */
    public boolean isIssued() {
        return this == ISSUED || this == COPIES;
    }
}
