package id.baku.document.verification;

/** Reasons for a withdrawal in words that name nobody; the public reads nothing else of the reason. */
public enum WithdrawalGround {
    ERROR("kesalahan pada naskah"),
    NUMBER("nomor naskah dibatalkan"),
    CHANGE_OF_DECISION("perubahan keputusan"),
    CONDITIONS_UNMET("ketentuan tidak lagi dipenuhi"),
    REQUEST("permintaan pihak yang bersangkutan");

    private final String label;

    WithdrawalGround(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
