package id.baku.service.partner;

import java.util.Arrays;
import java.util.Optional;

/** What kind of institution a partner is, which decides who concludes what with it. */
enum PartnerKind {
    /** An office of a province, regency or city; its head of government concludes the Kesepakatan Bersama. */
    REGIONAL_OFFICE("Perangkat daerah"),
    /** An office of a ministry; the minister, or whoever has the minister's power of attorney, concludes it. */
    CENTRAL_OFFICE("Instansi vertikal"),
    STATE_ENTERPRISE("BUMN/BUMD"),
    UNIVERSITY("Perguruan tinggi"),
    PRIVATE("Swasta"),
    OTHER("Lainnya");

    private final String word;

    PartnerKind(String word) {
        this.word = word;
    }

    /** The word for the kind in forms and cases. */
    String word() {
        return word;
    }

    /** The kind for the word in a case; {@link #OTHER} for an unknown word, empty for no word. */
    static Optional<PartnerKind> of(String word) {
        return Optional.ofNullable(word).map(told -> Arrays.stream(values())
                .filter(kind -> kind.word.equalsIgnoreCase(told)).findFirst().orElse(OTHER));
    }
}
