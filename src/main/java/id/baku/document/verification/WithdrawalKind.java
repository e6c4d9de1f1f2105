package id.baku.document.verification;

/** The ways in which a document loses its force. */
public enum WithdrawalKind {
    /** It should never have been issued, so its number is void too. */
    VOIDED("dibatalkan"),
    /** It was right when issued and is no longer valid, e.g. a certificate. */
    REVOKED("dicabut");

    private final String label;

    WithdrawalKind(String label) {
        this.label = label;
    }

    /** The word for users, as in "telah dicabut". */
    public String label() {
        return label;
    }
}
