package id.baku.service.survey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The nine elements of service that a survey measures (PermenPANRB 14/2017). Data name them by code, never by position:
 * lists and questionnaires in use number the last two differently.
 */
enum ServiceElement {
    REQUIREMENTS("persyaratan", "Persyaratan"),
    PROCEDURES("prosedur", "Sistem, mekanisme, dan prosedur"),
    COMPLETION_TIME("waktu", "Waktu penyelesaian"),
    COST("biaya", "Biaya/tarif"),
    PRODUCT("produk", "Produk spesifikasi jenis pelayanan"),
    COMPETENCE("kompetensi", "Kompetensi pelaksana"),
    CONDUCT("perilaku", "Perilaku pelaksana"),
    COMPLAINTS("pengaduan", "Penanganan pengaduan, saran, dan masukan"),
    FACILITIES("sarana", "Sarana dan prasarana");

    private final String code;
    private final String label;

    ServiceElement(String code, String label) {
        this.code = code;
        this.label = label;
    }

    static Optional<ServiceElement> of(String code) {
        return Arrays.stream(values()).filter(element -> element.code.equalsIgnoreCase(code.strip())).findFirst();
    }

    /** Key in forms and documents: the word that people write as heading in spreadsheets. */
    String code() {
        return code;
    }

    /** Column of the table in which its marks are kept. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name shown to users. */
    String label() {
        return label;
    }

    /** The name with its number in questionnaires, e.g. "U3 Waktu penyelesaian". */
    String numbered() {
        return "U" + (ordinal() + 1) + " " + label;
    }
}
