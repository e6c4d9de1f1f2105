package id.baku.document.verification;

/** Why, in words that name nobody: all that the public reads of the reason. */
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
