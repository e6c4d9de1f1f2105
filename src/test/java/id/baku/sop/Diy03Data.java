package id.baku.sop;

import java.util.List;
import java.util.Map;

/** What the people of diy-03 enter, activity by activity; invented throughout. */
final class Diy03Data {

    static final String APPLICANT = "Badan Kepegawaian Kabupaten Contoh";

    static final Map<String, Object> REQUEST = Map.of("permohonan", Map.ofEntries(
            Map.entry("nomorSurat", "800/123/2026"), Map.entry("tanggalSurat", "2026-01-12"),
            Map.entry("instansi", APPLICANT), Map.entry("alamat", "Jalan Mawar Nomor 7"),
            Map.entry("kota", "Contoh"), Map.entry("narahubung", "Contoh Narahubung"),
            Map.entry("telepon", "0274000000"), Map.entry("surel", "kepegawaian@contoh.id"),
            Map.entry("jenisPengukuran", "Pengukuran potensi dan kompetensi"), Map.entry("jumlahPeserta", 25),
            Map.entry("tanggalMulai", "2026-02-02"), Map.entry("tanggalSelesai", "2026-02-04"),
            Map.entry("caraMasuk", "Pos-el")));

    private Diy03Data() {
    }

    /** What an activity's form gives on the straight path, with all three agreements. */
    static Map<String, Object> of(String activityId) {
        return switch (activityId) {
            case "kegiatan_02" -> Map.of("jadwal", Map.of("tanggalMulai", "2026-02-09", "tanggalSelesai", "2026-02-11",
                    "tempat", "Ruang Asesmen Balai"));
            case "kegiatan_03" -> Map.of("surat", Map.of("kepada", "Kepala " + APPLICANT, "kota", "Contoh",
                    "sifat", "Biasa", "lampiran", "-", "hal", "Persetujuan kerja sama pengukuran"));
            case "kegiatan_04" -> decision("suratSesuai", true, activityId, "Sudah baik");
            case "kegiatan_06" -> Map.of("surat", Map.of("kepada", "Kepala " + APPLICANT, "kota", "Contoh",
                    "sifat", "Biasa", "lampiran", "-", "hal", "Persetujuan kerja sama pengukuran",
                    "nomor", "800.1.4/077", "tanggal", "2026-01-15", "caraKirim", "Pos-el"));
            case "kegiatan_08" -> agreements(List.of("berita-acara", "kesepakatan-bersama", "perjanjian-kerja-sama"));
            case "kegiatan_09" -> signed(true);
            case "kegiatan_10" -> Map.of("penomoran", Map.of("tanggal", "2026-01-28", "beritaAcara", "BA/011/2026",
                    "kesepakatanBersama", "KB/012/2026", "perjanjianKerjaSama", "PKS/013/2026"));
            case "kegiatan_11" -> Map.of("salinan", Map.of("jumlah", 4));
            case "kegiatan_12" -> Map.of("penyerahan", Map.of("tanggal", "2026-01-29", "penerima", "Contoh Penerima",
                    "jabatanPenerima", "Sekretaris"));
            default -> Map.of(activityId, Map.of("catatan", "Selesai"));
        };
    }

    static Map<String, Object> decision(String flag, boolean yes, String activityId, String note) {
        return Map.of(flag, yes ? "ya" : "tidak", activityId, Map.of("catatan", note));
    }

    static Map<String, Object> signed(boolean yes) {
        return Map.of("disahkan", yes ? "ya" : "tidak",
                "pengesahan", Map.of("tanggal", "2026-01-26", "tempat", "Yogyakarta"));
    }

    static Map<String, Object> agreements(List<String> kinds) {
        return Map.of("naskahDipilih", kinds, "perjanjian", Map.of("namaPihakKedua", "Contoh Pihak Kedua, S.E.",
                "jabatanPihakKedua", "Kepala " + APPLICANT, "dasarPihakKedua", "Surat Kuasa Bupati Contoh",
                "nomorSuratKuasa", "SK/1/2026", "tanggalSuratKuasa", "2026-01-05",
                "biayaPerPeserta", 1_250_000, "jangkaWaktuBulan", 12));
    }
}
