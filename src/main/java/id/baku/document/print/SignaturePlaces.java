package id.baku.document.print;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The places for signatures on a document's pages, for templates: what is printed in each, and for whom it is. Only this class
 * writes "ttd.", so that it never stands where nobody signed.
 */
public final class SignaturePlaces {

    private final IndonesianText text;
    private final NaskahStage stage;
    private final Endorsements endorsements;
    private final Set<Signer> signers = new LinkedHashSet<>();

    SignaturePlaces(IndonesianText text, NaskahStage stage, Endorsements endorsements) {
        this.text = text;
        this.stage = stage;
        this.endorsements = endorsements;
    }

    /** What is printed above the name of a person (kunci, jabatan, nama); nothing where no signature is proven. */
    public String pada(Object person) {
        Signer signer = signer(person);
        signers.add(signer);
        if (!stage.isIssued() || signer.act() == null) {
            return "";
        }
        return switch (signer.act().evidence()) {
            case ELECTRONIC -> "Ditandatangani secara elektronik";
            case SCAN, APPROVAL -> "ttd.";
            case ROLE -> "disetujui oleh " + signer.act().name();
        };
    }

    /** A person who acts in a role that no official holds, so that the approval of the role's holder counts. */
    public Map<String, Object> sebagai(String role, Map<String, Object> person) {
        Map<String, Object> known = new LinkedHashMap<>(person);
        known.put(Signer.KEY, new Signer.Key(role, false));
        return known;
    }

    /** The signers for whom there are places, in their order on the pages. */
    List<Signer> signers() {
        return List.copyOf(signers);
    }

    private Signer signer(Object person) {
        Map<?, ?> known = person instanceof Map<?, ?> map ? map : Map.of();
        Signer.Key key = known.get(Signer.KEY) instanceof Signer.Key one ? one : new Signer.Key(null, false);
        String name = string(known.get("nama"));
        return new Signer(key.official(), string(known.get("jabatan")), name,
                endorsements.of(key.official()).map(act -> key.named() ? act.above(name) : act).orElse(null));
    }

    private String string(Object value) {
        return text.ada(value) ? value.toString() : null;
    }
}
