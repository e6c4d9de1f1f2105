package id.baku.service.survey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The nine elements of service that a survey measures (PermenPANRB 14/2017). Data name them by code, never by position:
 * lists and questionnaires in use number the last two differently.
 */
enum Unsur {
    PERSYARATAN("Persyaratan"),
    PROSEDUR("Sistem, mekanisme, dan prosedur"),
    WAKTU("Waktu penyelesaian"),
    BIAYA("Biaya/tarif"),
    PRODUK("Produk spesifikasi jenis pelayanan"),
    KOMPETENSI("Kompetensi pelaksana"),
    PERILAKU("Perilaku pelaksana"),
    PENGADUAN("Penanganan pengaduan, saran, dan masukan"),
    SARANA("Sarana dan prasarana");

    private final String label;

    Unsur(String label) {
        this.label = label;
    }

    static Optional<Unsur> of(String code) {
        return Arrays.stream(values()).filter(unsur -> unsur.code().equalsIgnoreCase(code.strip())).findFirst();
    }

    /** Key in forms and documents, and name of its column. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name as people read it. */
    String label() {
        return label;
    }
}
