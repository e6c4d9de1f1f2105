package id.baku.document.signature;

/** The means by which a PDF is signed. */
public enum SigningMethod {
    /** The official's own key, which is opened by the official's passphrase. */
    KEY("Ditandatangani secara elektronik"),
    /** The certificate that Balai Besar Sertifikasi Elektronik keeps for the official. */
    BSRE("Ditandatangani secara elektronik (BSrE)"),
    /** The agency's key, without an act of a person; seals documents that are signed on paper. */
    SEAL("Disegel secara elektronik");

    private final String label;

    SigningMethod(String label) {
        this.label = label;
    }

    /** The words for it in lists of documents. */
    public String label() {
        return label;
    }
}
