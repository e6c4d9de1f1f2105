package id.baku.service.partner;

import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

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

    @JsonCreator
    static PartnerStatus of(String word) {
        return Arrays.stream(values()).filter(status -> status.word.equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown status of a partner: " + word));
    }

    @JsonValue
    String word() {
        return word;
    }
}
