package id.baku.service.partner;

import java.util.Arrays;

/** How near an institution is to cooperation, from the first idea on. */
enum PartnerStatus {
    /** May become a partner (data potensi calon pasar). */
    PROSPECT("prospek"),
    /** Chosen to be promoted to (target pasar). */
    TARGET("target"),
    /** Cooperates, or has asked to. */
    PARTNER("mitra");

    private final String word;

    PartnerStatus(String word) {
        this.word = word;
    }

    /** The status as diagrams write it in the input parameter {@code status}. */
    static PartnerStatus of(String word) {
        return Arrays.stream(values()).filter(status -> status.word.equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown status of a partner: " + word));
    }
}
