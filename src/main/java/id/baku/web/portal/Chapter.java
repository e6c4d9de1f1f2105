package id.baku.web.portal;

import java.util.Locale;

/** The chapters of the guide, each for one kind of work. */
public enum Chapter {
    STAF("untuk staf", "Mengambil dan menyelesaikan tugas, menulis surat, menandatangani, mengunggah berkas, menjeda, memberi alasan."),
    PENGAWAS("untuk atasan dan pengawas", "Memantau kasus, menanggapi alasan, membaca angka mutu baku, mengunduh berkas bukti."),
    PERANCANG("untuk perancang proses", "Menggambar SOP, menggelar versi baru, menyiapkan formulir dan naskah."),
    PENGELOLA("untuk pengelola instansi", "Pengguna dan peran, Plh/Plt, kalender kerja, nomor naskah, pengaturan, surel.");

    private final String title;
    private final String summary;

    Chapter(String title, String summary) {
        this.title = title;
        this.summary = summary;
    }

    static Chapter of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The last part of its address. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it goes on after "Panduan". */
    public String title() {
        return title;
    }

    /** What one learns in it. */
    public String summary() {
        return summary;
    }
}
