package id.baku.document.verification;

/** Why, in words that name nobody: all that the public reads of the reason. */
public enum WithdrawalGround {
    KESALAHAN("kesalahan pada naskah"),
    NOMOR("nomor naskah dibatalkan"),
    PERUBAHAN("perubahan keputusan"),
    KETENTUAN("ketentuan tidak lagi dipenuhi"),
    PERMINTAAN("permintaan pihak yang bersangkutan");

    private final String label;

    WithdrawalGround(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
