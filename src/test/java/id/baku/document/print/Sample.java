package id.baku.document.print;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Official;
import id.baku.office.agency.Paper;
import id.baku.office.agency.Stationery;

/** An invented case of an invented office, with all data that diy-03 may have. */
final class Sample {

    static final String APPLICANT = "Dinas Contoh Kabupaten Sleman";

    static final Stationery.Script GOVERNMENT_SCRIPT = new Stationery.Script("classpath:/naskah/aksara/diy-pemerintah.svg",
            "ꦥꦼꦩꦼꦫꦶꦤ꧀ꦠꦃꦢꦲꦺꦫꦃꦢꦲꦺꦫꦃꦆꦱ꧀ꦠꦶꦩꦺꦮꦪꦺꦴꦒꦾꦏꦂꦠ");
    static final Stationery.Script NAME_SCRIPT = new Stationery.Script("classpath:/naskah/aksara/diy-nama.svg",
            "ꦧꦢꦤ꧀ꦏꦼꦥꦼꦒꦮꦲꦶꦪꦤ꧀ꦢꦲꦺꦫꦃ");

    private Sample() {
    }

    static Agency agency() {
        return agency(new Stationery(Stationery.SAMPLE_EMBLEM,
                new Stationery.Scripts(Optional.of(GOVERNMENT_SCRIPT), Optional.of(NAME_SCRIPT)), Paper.A4, Optional.empty(), 11));
    }

    static Agency agency(Stationery stationery) {
        return new Agency("diy", "Pemerintah Daerah Daerah Istimewa Yogyakarta", "Badan Kepegawaian Daerah",
                "Balai Pengukuran Kompetensi Pegawai", "Jalan Contoh Nomor 1, Yogyakarta 55000",
                "Telepon (0274) 000000, Laman bkd.contoh.id, Surel balai@bkd.contoh.id", "Yogyakarta",
                ZoneId.of("Asia/Jakarta"), Map.of(), officials(), null, stationery);
    }

    private static Map<String, Official> officials() {
        Map<String, Official> officials = new HashMap<>();
        Map.of("ka-unit", "Kepala Unit Penilaian Kompetensi ASN",
                "kasi-hal-sk", "Kepala Seksi Hubungan Antar Lembaga dan Sertifikasi Kompetensi",
                "kasi-penilaian", "Kepala Seksi Penilaian Kompetensi",
                "bidang-sertifikasi", "Kepala Bidang Sertifikasi Kompetensi",
                "kasie-penyelenggaraan", "Kepala Seksi Penyelenggaraan",
                "kabid-pemetaan-karir", "Kepala Bidang Pemetaan Karir",
                "analis-penjamin-mutu", "Analis Penjamin Mutu",
                "penyusun-promosi", "Penyusun Promosi dan Kerja Sama",
                "sekretaris", "Sekretaris Badan Kepegawaian Daerah",
                "kabid", "Kepala Bidang Pengembangan Kompetensi").forEach((key, position) ->
                officials.put(key, below(position)));
        officials.put("kepala-daerah", new Official("Gubernur Daerah Istimewa Yogyakarta", "Contoh Nama Gubernur", null, null));
        officials.put("kepala-badan", new Official("Kepala Badan Kepegawaian Daerah Daerah Istimewa Yogyakarta",
                "Contoh Nama Pejabat, S.H., M.Si.", "Pembina Utama Madya (IV/d)", "00000000 000000 0 000"));
        officials.put("kepala-balai", new Official("Kepala Balai Pengukuran Kompetensi Pegawai",
                "Contoh Nama Kepala Balai, S.Psi., M.M.", "Pembina (IV/a)", "00000000 000000 0 001"));
        return officials;
    }

    /** The office in the name of another agency's SOP, so that one sample serves every kind. */
    private static Official below(String position) {
        return new Official(position, "Contoh Nama " + position.split(" ")[1] + ", S.Psi.", "Penata Tingkat I (III/d)",
                "00000000 000000 0 002");
    }

    /** Numbers and dates of every stage are given; a draft must hide them all the same. */
    static Map<String, Object> full() {
        Map<String, Object> data = new HashMap<>();
        data.put("kasus", Map.of("nomor", "DIY-03/2026/0007", "pokok", APPLICANT));
        data.put("permohonan", Map.ofEntries(Map.entry("nomorSurat", "800/0123/2026"),
                Map.entry("tanggalSurat", "2026-01-05"), Map.entry("instansi", APPLICANT),
                Map.entry("alamat", "Jalan Contoh Nomor 99, Sleman 55500"), Map.entry("kota", "Sleman"),
                Map.entry("narahubung", "Contoh Narahubung"), Map.entry("telepon", "(0274) 111111"),
                Map.entry("surel", "dinas@contoh.id"),
                Map.entry("jenisPengukuran", "Pengukuran kompetensi manajerial dan sosial kultural"),
                Map.entry("jumlahPeserta", 25), Map.entry("tanggalMulai", "2026-02-03"),
                Map.entry("tanggalSelesai", "2026-02-05"), Map.entry("caraMasuk", "Surel")));
        data.put("jadwal", Map.of("tanggalMulai", "2026-02-10", "tanggalSelesai", "2026-02-12",
                "tempat", "Ruang Asesmen, Balai Pengukuran Kompetensi Pegawai, Yogyakarta"));
        data.put("surat", Map.of("kepada", "Kepala " + APPLICANT, "kota", "Sleman", "sifat", "Biasa",
                "lampiran", "-", "hal", "Persetujuan Kerja Sama Pengukuran Kompetensi Manajerial dan Sosial Kultural",
                "nomor", "800.1.4/0042", "tanggal", "2026-01-14", "caraKirim", "Surel"));
        data.put("naskahDipilih", List.of("berita-acara", "kesepakatan-bersama", "perjanjian-kerja-sama"));
        data.put("perjanjian", Map.ofEntries(Map.entry("namaPihakKedua", "Contoh Nama Mitra, S.E., M.M."),
                Map.entry("jabatanPihakKedua", "Kepala " + APPLICANT),
                Map.entry("dasarPihakKedua", "Keputusan Bupati Contoh Nomor 00 Tahun 2024"),
                Map.entry("pemerintahMitra", "Pemerintah Kabupaten Sleman"), Map.entry("namaKepala", "Contoh Nama Bupati, S.Sos."),
                Map.entry("jabatanKepala", "Bupati Sleman"),
                Map.entry("dasarKepala", "Keputusan Menteri Dalam Negeri Nomor 000 Tahun 2024"),
                Map.entry("nomorSuratKuasa", "100.3/0011"), Map.entry("tanggalSuratKuasa", "2026-01-12"),
                Map.entry("biayaPerPeserta", 1250000), Map.entry("jangkaWaktuBulan", 12), Map.entry("jangkaWaktuKesepakatan", 36),
                Map.entry("catatanKhusus", "Peserta membawa kartu identitas pegawai pada hari pengukuran.")));
        data.put("pengesahan", Map.of("tanggal", "2026-01-28", "tempat", "Yogyakarta"));
        data.put("penomoran", Map.of("tanggal", "2026-01-29", "beritaAcara", "800.1.4/0051",
                "kesepakatanBersama", "100.3.7/0052", "perjanjianKerjaSama", "100.3.7/0053",
                "kesepakatanBersamaMitra", "100.3.7/0900", "perjanjianKerjaSamaMitra", "100.3.7/0901"));
        data.put("salinan", Map.of("jumlah", 4));
        data.put("paraf", List.of(Map.of("jabatan", "Kepala Seksi Hubungan Antar Lembaga dan Sertifikasi Kompetensi",
                "nama", "Contoh Nama Kasi, S.Psi.", "waktu", "2026-01-13T09:15:00+07:00")));
        data.put("tandaTangan", List.of(Map.of("jabatan", "Kepala Balai Pengukuran Kompetensi Pegawai",
                "nama", "Contoh Nama Kepala Balai, S.Psi., M.M.", "waktu", "2026-01-13T13:40:00+07:00")));
        return data;
    }
}
