package id.baku.document.verification;

/** How a document loses its force. */
public enum WithdrawalKind {
    /** It should never have been issued: its number is void. */
    VOIDED("dibatalkan"),
    /** It was right when issued and holds no longer, e.g. a certificate. */
    REVOKED("dicabut");

    private final String label;

    WithdrawalKind(String label) {
        this.label = label;
    }

    /** The word for people, as in "telah dicabut". */
    public String label() {
        return label;
    }
}
