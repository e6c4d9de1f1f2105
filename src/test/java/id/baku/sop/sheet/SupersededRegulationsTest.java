package id.baku.sop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Every legal basis that the twelve sheets cite, in their own spelling. */
class SupersededRegulationsTest {

    private static final String STILL_IN_FORCE_OR_UNKNOWN = """
            Peraturan MENDAGRI No.52 Tahun 2011 Tentang Standar Operasional Prosedur di Lingkungan Pemerintah Provinsi dan Kabupaten/Kota
            Peraturan MENPAN dan RB Nomor 35 Tahun 2012 Tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan
            Peraturan Daerah Daerah Istimewa Yogyakarta Nomor 1 Tahun 2018 tentang Kelembagaan Pemerintah Daerah Daerah Istimewa Yogyakarta
            Peraturan Gubernur Daerah Istimewa Yogyakarta 44.1 Tahun 2009 Tentang Uraian Kegiatan Perangkat Daerah
            Peraturan Gubernur Daerah Istimewa Yogyakarta Nomor 117 Tahun 2014 Tentang Pedoman Penyusunan Standar Operasional Prosedur Penyelenggaraan Pemerintahan Daerah
            Peraturan Gubernur Daerah Istimewa Yogyakarta Nomor 101 Tahun 2018 tentang Pembentukan, Susunan Organisasi, Tugas, Fungsi dan Tata kerja Unit Pelaksana Teknis pada Badan Kepegawaian Daerah
            Peraturan Daerah Nomor 14 Tahun 2019 tentang Perubahan Ketiga Atas Peraturan Daerah Provinsi Daerah Istimewa Yogyakarta Nomor 11 Tahun 2011 tentang Retribusi Jasa Umum
            Peraturan Gubernur DIY Nomor 24 Tahun 2014 tentang Perubahan Atas Peraturan Gubernur DIY Nomor 76 Tahun 2012 tentang Mekanisme Layanan Pengukuran Kompetensi, Tes Psikologi dan Konseling Psikologi
            Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerjasama Daerah
            Peraturan Daerah Nomor 14 Tahun 2019 tentang Perubahan Ketiga atas Peraturan Daerah Provinsi Daerah Istimewa Yogyakarta Nomor 11 tahun 2011 tentang Retribusi Jasa Umum
            Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 tentang Pelayanan Publik
            Peraturan MENPAN dan RB Nomor 15 Tahun 2014 tentang Pedoman Standar Pelayanan
            Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik
            Peraturan Daerah Daerah Istimewa Yogyakarta Nomor 5 Tahun 2014 tentang Pelayanan Publik
            Peraturan Gubernur Daerah Istimewa Yogyakarta Nomor 4 Tahun 2016 tentang Pedoman Penyusunan Standar Pelayanan
            Peraturan Gubernur Daerah Istimewa Yogyakarta Nomor 32 Tahun 2019 tentang Pedoman Pelaksanaan Survei Kepuasan Masyarakat
            Peraturan Presiden Republik Indonesia Nomor 76 Tahun 2013 tentang Pengelolaan Pengaduan Pelayanan Publik
            Peraturan MENPAN dan RB Nomor 24 Tahun 2014 tentang Pedoman Penyelenggaraan Pengelolaan Pengaduan Pelayanan Publik Secara Nasional
            Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen ASN
            Peraturan MENDAGRI Nomor 52 Tahun 2011 Tentang Standar Operasional Prosedur di Lingkungan Pemerintah Provinsi dan Kabupaten/Kota
            Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 41 Tahun 2012 tentang Jabatan Fungsional Assessor Sumber Daya Manusia Aparatur dan Angka Kreditnya
            Peraturan Kepala Badan Kepegawaian Negara Nomor 12 Tahun 2008 Tentang Pedoman Penyelenggaraan Assessment Center
            Peraturan MENDAGRI No.11 Tahun 2018 tentang Sistem Pengembangan Sumber Daya Manusia Aparatur Berbasis Kompetensi di Lingkungan Kementerian Dalam Negeri dan Pemerintah Daerah
            Peraturan BNSP Nomor 9/BNSP.301/XI/2013 tentang Pedoman Pelaksanaan Asesmen Kompetensi
            Peraturan BNSP Nomor 2/BNSP/III/2014 tentang Pedoman Pembentukan Lembaga Sertifikasi Kompetensi
            Undang undang nomor 23 tahun 2014 tentang Pemerintahan Daerah
            Peraturan Pemerintah No. 11 Tahun 2017 tentang Manajemen PNS
            Peraturan Daerah Provinsi Jawa Tengah nomor 18 tahun 2016 tentang Perangkat Daerah (Lembaran Negara Republik Indonesia Tahun 2016 nomor 114 tambahan lembaran Daerah Provinsi Jawa Tengah Nomor 85)
            Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Republik Indonesia nomor 38 tahun 2017 tentang Standar Kompetensi ASN
            Peraturan Gubernur Jawa Tengah Nomor 37 Tahun 2013 tentang Pedoman Standar Operasional Prosedur di Lingkungan Pemerintah Provinsi Jawa Tengah
            Peraturan Gubernur Jawa Tengah Nomor 35 Tahun 2015 tentang Sinergitas Pilar Pengembangan Pegawai Aparatur Sipil Negara Berbasis Kompetensi dan Berintegritas di Pemerintah Provinsi Jawa Tengah
            Peraturan Gubernur Jawa Tengah Nomor 104 Tahun 2016 tentang Organisasi dan Tata Kerja Unit Pelaksana Teknis Badan Kepegawaian Daerah Provinsi Jawa Tengah
            Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen PNS sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020
            Peraturan Badan Kepegawaian Negara Nomor 26 Tahun 2019 tentang Pembinaan Penyelenggaraan Penilaian Kompetensi Pegawai Negeri Sipil
            Peraturan Bupati Pemalang Nomor 80 Tahun 2021 tentang Kedudukan, Susunan Organisasi, Tugas, Fungsi dan Tata Kerja Badan Kepegawaian Daerah Kabupaten Pemalang
            Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen PNS beserta perubahannya pada Peraturan Pemerintah Nomor 17 Tahun 2020
            Permen PAN dan RB Nomor 38 Tahun 2017 tentang Standar Kompetensi Jabatan ASN
            Permen PAN dan RB Nomor 40 Tahun 2018 tentang Pedoman Sistem Merit Dalam Manajemen ASN
            Peraturan Badan Kepegawaian Negara Republik Indonesia Nomor 26 tahun 2019 tentang Pembinaan Penyelenggara Penilaian Kompetensi Pegawai Negeri Sipil
            Permen PUPR Nomor 7 Tahun 2020 tentang Standar Kompetensi Jabatan Aparatur Sipil Negara Bidang Teknik Pekerjaan Umum dan Perumahan Rakyat
            Peraturan Pemerintah Nomor 17 Tahun 2020 tentang Perubahan Atas Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil
            Peraturan MENPAN Dan RB Nomor 35 Tahun 2012 Tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintah
            Peraturan Menteri Dalam Negeri No. 43 Tahun 2015 tentang Tugas Pokok dan Fungsi Kementerian dalam Negeri
            """;

    private final SupersededRegulations regulations = new SupersededRegulations(new ObjectMapper());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UU 5/2014 | UU RI nomor 5 Tahun 2014 tentang Aparatur Sipil Negara
            Perka BKN 23/2011 | Peraturan Kepala BKN Nomor 23 tahun 2011 tentang Pedoman Penilaian Kompetensi PNS
            UU 5/2014 | Undang-undang No. 5 Tahun 2014 tentang ASN
            PP 101/2000 | Peraturan Pemerintah No. 101 Tahun 2000 tentang Diklat PNS
            UU 5/2014 | Undang-undang Nomor 5 tahun 2014 tentang Aparatur Sipil Negara
            UU 5/2014 | Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara
            Permendagri 54/2009 | Permendagri Nomor 54 Tahun 2009 tentang Tata Naskah Dinas Di Lingkungan Pemerintah Daerah
            UU 5/2014         | UU No.5/2014
            UU 5/2014         | Undang - Undang Republik Indonesia  Nomor 5 Tahun 2014
            Permendagri 54/2009 | Peraturan Menteri Dalam Negeri No.54 Tahun 2009
            Perka BKN 23/2011 | Peraturan Kepala Badan Kepegawaian Negara Nomor 23 Tahun 2011
            """)
    void recognisesWhatHasBeenReplaced(String name, String citation) {
        assertThat(regulations.find(citation)).map(SupersededRegulations.Regulation::name).contains(name);
    }

    static Stream<String> others() {
        return Stream.concat(STILL_IN_FORCE_OR_UNKNOWN.lines(), Stream.of("UU Nomor 15 Tahun 2014", "UU Nomor 5 Tahun 20145",
                "UU Nomor 55 Tahun 2014", "Peraturan Pemerintah Nomor 5 Tahun 2014", "UUD Nomor 5 Tahun 2014",
                "Perubahan atas Undang-Undang Nomor 5 Tahun 2014", ""));
    }

    @ParameterizedTest
    @MethodSource("others")
    void leavesTheOthersAlone(String citation) {
        assertThat(regulations.find(citation)).isEmpty();
    }
}
