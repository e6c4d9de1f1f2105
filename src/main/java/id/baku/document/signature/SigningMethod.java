package id.baku.document.signature;

/** With what a PDF is signed. */
public enum SigningMethod {
    /** The official's own key, which his passphrase opens. */
    KEY("Ditandatangani secara elektronik"),
    /** The certificate that Balai Besar Sertifikasi Elektronik keeps for the official. */
    BSRE("Ditandatangani secara elektronik (BSrE)"),
    /** The agency's key, without an act of a person: what is issued on paper is sealed as it is. */
    SEAL("Disegel secara elektronik");

    private final String label;

    SigningMethod(String label) {
        this.label = label;
    }

    /** What lists of documents say of it. */
    public String label() {
        return label;
    }
}
