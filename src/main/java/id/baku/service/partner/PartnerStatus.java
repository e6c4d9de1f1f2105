package id.baku.service.partner;

import java.util.Arrays;

/** How near an institution is to cooperation, from the first idea on. */
enum PartnerStatus {
    /** Might become a partner (data potensi calon pasar). */
    PROSPECT("prospek"),
    /** Chosen as target of promotion (target pasar). */
    TARGET("target"),
    /** Cooperates, or has applied to. */
    PARTNER("mitra");

    private final String word;

    PartnerStatus(String word) {
        this.word = word;
    }

    /** The status for the word that diagrams write in the input parameter {@code status}. */
    static PartnerStatus of(String word) {
        return Arrays.stream(values()).filter(status -> status.word.equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown status of a partner: " + word));
    }
}
