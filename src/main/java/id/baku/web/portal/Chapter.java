package id.baku.web.portal;

import java.util.Arrays;

/** The chapters of the guide, each for one kind of work. */
public enum Chapter {
    STAFF("staf", "untuk staf", "Mengambil dan menyelesaikan tugas, menulis surat, menandatangani, mengunggah berkas, menjeda, memberi alasan."),
    SUPERVISOR("pengawas", "untuk atasan dan pengawas", "Memantau kasus, menanggapi alasan, membaca angka mutu baku, mengunduh berkas bukti."),
    ANALYST("perancang", "untuk perancang proses", "Menggambar SOP, menggelar versi baru, menyiapkan formulir dan naskah."),
    ADMINISTRATOR("pengelola", "untuk pengelola instansi", "Pengguna dan peran, Plh/Plt, kalender kerja, nomor naskah, pengaturan, surel.");

    private final String id;
    private final String title;
    private final String summary;

    Chapter(String id, String title, String summary) {
        this.id = id;
        this.title = title;
        this.summary = summary;
    }

    static Chapter of(String id) {
        return Arrays.stream(values()).filter(chapter -> chapter.id.equals(id)).findFirst().orElseThrow();
    }

    /** The last part of the chapter's address. */
    public String id() {
        return id;
    }

    /** The title, which follows the word "Panduan". */
    public String title() {
        return title;
    }

    /** What the reader learns in the chapter. */
    public String summary() {
        return summary;
    }
}
