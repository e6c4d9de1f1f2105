package id.baku.service.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.baku.engine.refusal.Refusal;
import id.baku.office.start.StartRefusal;

/** The arithmetic of PermenPANRB 14/2017, and entries that are no questionnaires. */
class SurveyTest {

    private static final List<String> SERVICES = List.of("Pengukuran kompetensi", "Tes psikologi");
    private static final int[] TOTALS = {105, 101, 100, 116, 102, 105, 106, 105, 115};

    @ParameterizedTest
    @CsvSource({"1/9, 91.48, A", "0.11, 90.56, A"})
    void computesTheIndexWithTheDeclaredWeight(String weight, BigDecimal index, IndexCategory category) {
        SurveyResult result = result(29, weight, TOTALS);
        assertThat(result.index()).isEqualByComparingTo(index);
        assertThat(result.category()).isEqualTo(category);
    }

    @Test
    void computesEveryElement() {
        SurveyResult result = result(29, "1/9", TOTALS);
        assertThat(result.average(ServiceElement.COMPLETION_TIME)).isEqualByComparingTo("3.448");
        assertThat(result.weighted(ServiceElement.COMPLETION_TIME)).isEqualByComparingTo("0.383");
        assertThat(result.category(ServiceElement.COMPLETION_TIME)).isEqualTo(IndexCategory.B);
        assertThat(result.category(ServiceElement.FACILITIES)).isEqualTo(IndexCategory.A);
        assertThat(result.lowest()).containsExactly(ServiceElement.COMPLETION_TIME);
        assertThat(result.highest()).containsExactly(ServiceElement.COST);
        assertThat(result(1, "1/9", 4, 4, 4, 4, 4, 4, 4, 4, 4).index()).isEqualByComparingTo("100.00");
        assertThat(result(1, "1/9", 1, 1, 1, 1, 1, 1, 1, 1, 1).index()).isEqualByComparingTo("25.00");
    }

    @ParameterizedTest
    @CsvSource({"100.00, A", "88.31, A", "88.30, B", "76.61, B", "76.60, C", "65.00, C", "64.99, D", "25.00, D"})
    void classifiesByLowerBounds(BigDecimal index, IndexCategory category) {
        assertThat(IndexCategory.of(index)).isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "satu", "1/0", "0", "0.12", "1/8", "-1/9"})
    void refusesAWeightThatIsNone(String weight) {
        assertThatThrownBy(() -> new SurveyProperties(weight)).isInstanceOf(StartRefusal.class);
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "20, 19", "30, 28", "50, 44", "75, 63", "100, 80", "150, 108", "200, 132", "300, 169",
        "380, 191", "500, 217", "1000, 278", "2000, 322", "10000, 370", "1000000, 384", "1, 1"})
    void needsTheRespondentsOfKrejcieAndMorgan(int population, int target) {
        assertThat(SurveyPlan.of(plan("populasi", population)).target()).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({"populasi, 0, Jumlah pengguna", "populasi, dua, Jumlah pengguna", "mulai, kemarin, Awal masa",
        "selesai, 2026-05-31, mendahului", "judul, ' ', Judul", "layanan, tiada, jenis layanan"})
    void refusesAPlanThatCannotBeCarriedOut(String key, String value, String message) {
        Object entry = key.equals("populasi") && value.matches("\\d+") ? Integer.valueOf(value) : value;
        assertThatThrownBy(() -> SurveyPlan.of(plan(key, entry))).isInstanceOf(Refusal.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2 3 4 1 2 3 4 1", "1;2;3;4;1;2;3;4;1", "1,2,3,4,1,2,3,4,1", "1\t2\t3\t4\t1\t2\t3\t4\t1",
        " 1 ; 2;3;4;1;2;3;4; 1 ", "\n1 2 3 4 1 2 3 4 1\n\n", "1 2 3 4 1 2 3 4 1\r\n"})
    void readsWhatIsPasted(String text) {
        assertThat(read(text)).hasSize(1).first().satisfies(one -> {
            assertThat(one.mark(ServiceElement.REQUIREMENTS)).isEqualTo(1);
            assertThat(one.mark(ServiceElement.COST)).isEqualTo(4);
            assertThat(one.mark(ServiceElement.FACILITIES)).isEqualTo(1);
            assertThat(one.suggestion()).isEmpty();
        });
    }

    @Test
    void readsSuggestionsAndAnotherOrder() {
        List<Questionnaire> all = read("persyaratan prosedur waktu biaya produk kompetensi perilaku sarana pengaduan\n"
                + "4;4;4;4;4;4;4;1;2;Kursi kurang; loket sempit\n3\t3\t3\t3\t3\t3\t3\t2\t1\t4 loket, bukan 2\n"
                + "3 3 3 3 3 3 3 2 1 Ramah, cepat; murah\n");
        assertThat(all).extracting(one -> one.mark(ServiceElement.FACILITIES)).containsExactly(1, 2, 2);
        assertThat(all).extracting(one -> one.mark(ServiceElement.COMPLAINTS)).containsExactly(2, 1, 1);
        assertThat(all).extracting(Questionnaire::suggestion)
                .containsExactly("Kursi kurang; loket sempit", "4 loket, bukan 2", "Ramah, cepat; murah");
    }

    @Test
    void aFirstColumnThatCountsTheRowsIsNoMark() throws IOException {
        String workbook;
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/cases/22-skm-bernomor.txt"))) {
            workbook = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Questionnaire> all = read(workbook);
        assertThat(all).extracting(one -> one.mark(ServiceElement.values()[0])).containsExactly(4, 4, 3, 4);
        assertThat(all).extracting(one -> one.mark(ServiceElement.values()[8])).containsExactly(2, 2, 2, 2);
        assertThat(all).extracting(Questionnaire::suggestion).containsOnly("");
        assertThat(read("1\t4\t3\t3\t4\t3\t4\t3\t4\t2\tlebih cepat\n2\t4\t4\t3\t4\t3\t3\t3\t4\t2\t"))
                .extracting(Questionnaire::suggestion).containsExactly("lebih cepat", "");
        String heading = "No\t" + String.join("\t", Stream.of(ServiceElement.values()).map(ServiceElement::code).toList());
        assertThat(read(heading + "\n1\t4\t3\t3\t4\t3\t4\t3\t4\t2").get(0).mark(ServiceElement.values()[0])).isEqualTo(4);
    }

    @Test
    void aTenthMarkIsNoSuggestion() {
        assertThatThrownBy(() -> read("4 4 3 4 3 3 3 4 2 4")).isInstanceOf(Refusal.class).hasMessageContaining("Baris 1 berisi sepuluh angka");
        assertThat(read("4 4 3 4 3 3 3 4 2 4 loket saja").get(0).suggestion()).isEqualTo("4 loket saja");
    }

    @Test
    void readsRowsByTheirCodesWhateverTheirOrder() {
        Map<String, Object> row = new HashMap<>();
        List.of(ServiceElement.values()).forEach(element -> row.put(element.code(), element == ServiceElement.COMPLAINTS ? 2 : 4));
        row.put("saran", "Sudah baik");
        List<Questionnaire> all = QuestionnaireReader.read(Map.of("tempelan", "1 1 1 1 1 1 1 1 1", "baris", List.of(row)), SERVICES);
        assertThat(all).hasSize(2);
        assertThat(all.get(1).mark(ServiceElement.COMPLAINTS)).isEqualTo(2);
        assertThat(all.get(1).suggestion()).isEqualTo("Sudah baik");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "4 4 4 4 4 4 4 4|Baris 1, kolom 9 (Sarana dan prasarana) belum ada: setiap baris berisi sembilan nilai 1 sampai 4.",
        "4;4;5;4;4;4;4;4;4|Baris 1, kolom 3 (Waktu penyelesaian) berisi \"5\": nilai harus 1, 2, 3, atau 4.",
        ";;;;;;;;|Baris 1 tidak berisi satu nilai pun: isi nilainya atau hapus barisnya.",
        "4 4 4 4 4 4 4 4 ya|Baris 1, kolom 9 (Sarana dan prasarana) berisi \"ya\": nilai harus 1, 2, 3, atau 4.",
        "U1 U2 U3|Baris judul menyebut \"U1\", yang bukan kode unsur atau profil; pakai: persyaratan prosedur waktu biaya produk "
                + "kompetensi perilaku pengaduan sarana, dan bila ada: layanan kelamin pendidikan pekerjaan umur.",
        "waktu waktu waktu|Baris judul harus menyebut kesembilan unsur, masing-masing satu kali: persyaratan prosedur "
                + "waktu biaya produk kompetensi perilaku pengaduan sarana.",
        "''|Belum ada kuesioner: tempel nilai dari lembar kerja atau isi satu per satu."})
    void namesThePlaceOfWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Refusal.class).hasMessage(message);
    }

    @Test
    void namesTheRowOfWhatIsWrong() {
        assertThatThrownBy(() -> read("4 4 4 4 4 4 4 4 4\n\n4 4 4 4 4 4 4 4 0"))
                .isInstanceOf(Refusal.class).hasMessageStartingWith("Baris 3, kolom 9");
        assertThatThrownBy(() -> QuestionnaireReader.read(Map.of("baris", List.of(Map.of("persyaratan", 3, "prosedur", 5))), SERVICES))
                .isInstanceOf(Refusal.class).hasMessageStartingWith("Kuesioner satu per satu nomor 1, Sistem");
        assertThatThrownBy(() -> read("4 4 4 4 4 4 4 4 0\n4 4 4 4 4 4 4 4 4\n9 4 4 4 4 4 4 4 4")).as("all of them")
                .hasMessageContainingAll("Baris 1, kolom 9", "Baris 3, kolom 1");
        assertThatThrownBy(() -> read("0 4 4 4 4 4 4 4 4\n".repeat(12))).hasMessageContaining("Baris 10, kolom 1")
                .hasMessageEndingWith("Masih ada 2 baris lain yang keliru.");
    }

    @Test
    void aColumnThatCountsManyRowsIsNoMark() {
        String workbook = String.join("\n", IntStream.rangeClosed(1, 12).mapToObj(i -> i + "\t4\t4\t4\t4\t4\t4\t4\t4\t" + (i == 7 ? "" : "2")).toList());
        List<Questionnaire> all = read(workbook);
        assertThat(all).hasSize(12).filteredOn(Questionnaire::isComplete).hasSize(11)
                .allSatisfy(one -> assertThat(one.mark(ServiceElement.FACILITIES)).isEqualTo(2));
        assertThat(all.get(6).missing()).containsExactly(ServiceElement.FACILITIES);
        assertThat(read("1\t4\t4\t4\t4\t4\t4\t4\t4\t").get(0).isComplete()).as("nine marks and no suggestion").isTrue();
    }

    @Test
    void readsWhatRespondentsSayOfThemselves() {
        List<Questionnaire> all = read("No\tlayanan\tkelamin\tumur\tpendidikan\tpekerjaan\tpersyaratan\tprosedur\twaktu\tbiaya\tproduk\tkompetensi\tperilaku\tpengaduan\tsarana\tsaran\n"
                + "1\tTes Psikologi\tP\t34 th\tD-III\tPPPK\t1\t2\t3\t4\t1\t2\t3\t4\t1\tLoket, kursi; parkir\n"
                + "2\tpengukuran kompetensi\tlaki-laki\t\tSMK\t-\t4\t4\t4\t4\t4\t4\t4\t4\t4\t");
        assertThat(all.get(0).profile()).containsExactly(entry(Characteristic.SERVICE, "Tes psikologi"), entry(Characteristic.SEX, "Perempuan"),
                entry(Characteristic.EDUCATION, "Diploma"), entry(Characteristic.OCCUPATION, "PNS/PPPK"), entry(Characteristic.AGE, "34"));
        assertThat(all.get(0).mark(ServiceElement.COST)).isEqualTo(4);
        assertThat(all.get(0).suggestion()).isEqualTo("Loket, kursi; parkir");
        assertThat(all.get(1).profile()).containsExactly(entry(Characteristic.SERVICE, "Pengukuran kompetensi"),
                entry(Characteristic.SEX, "Laki-laki"), entry(Characteristic.EDUCATION, "SMA"));
        assertThat(read("1 2 3 4 1 2 3 4 1").get(0).profile()).as("rows without it").isEmpty();
        assertThat(QuestionnaireReader.read(Map.of("tempelan", "1 2 3 4 1 2 3 4 1"), List.of("Tes psikologi")).get(0).profile())
                .containsExactly(entry(Characteristic.SERVICE, "Tes psikologi"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kelamin;X|Baris 2, kolom 1 (Jenis kelamin) berisi \"X\": pilih Laki-laki, Perempuan.",
        "umur;tua|Baris 2, kolom 1 (Umur) berisi \"tua\": tulis umur dalam tahun, misalnya 34.",
        "umur;1990|Baris 2, kolom 1 (Umur) berisi \"1990\": tulis umur dalam tahun, misalnya 34.",
        "layanan;Pensiun|Baris 2, kolom 1 (Jenis layanan) berisi \"Pensiun\": pilih Pengukuran kompetensi, Tes psikologi.",
        "pekerjaan;Dosen|Baris 2, kolom 1 (Pekerjaan) berisi \"Dosen\": pilih PNS/PPPK, TNI, Polri, Swasta, Wirausaha, Lainnya.",
        "pendidikan;S4|Baris 2, kolom 1 (Pendidikan) berisi \"S4\": pilih SD, SMP, SMA, Diploma, S1, S2, S3."})
    void namesWhatNobodyIs(String cell, String message) {
        String[] parts = cell.split(";");
        assertThatThrownBy(() -> read(parts[0] + ";persyaratan;prosedur;waktu;biaya;produk;kompetensi;perilaku;pengaduan;sarana\n" + parts[1]
                + ";4;4;4;4;4;4;4;4;4")).isInstanceOf(Refusal.class).hasMessage(message);
    }

    @Test
    void anAnswerThatIsMissingMayStillCome() {
        List<Questionnaire> all = read("4;4;4;4;4;4;4;4;4\n4;4;-;4;4;4;4;4;\n3;3;3;3;3;3;3;3;");
        assertThat(IncompleteQuestionnaires.rows(all)).containsExactly(
                Map.of("kuesioner", "Baris 2", "kurang", "U3 Waktu penyelesaian; U9 Sarana dan prasarana"),
                Map.of("kuesioner", "Baris 3", "kurang", "U9 Sarana dan prasarana"));
        assertThat(SurveyResult.of(all, Weight.of("1/9")).respondents()).isEqualTo(1);

        List<Questionnaire> repaired = IncompleteQuestionnaires.repaired(all, Map.of("baris", List.of(
                Map.of("kuesioner", "Baris 2", "waktu", 1, "sarana", 2, "prosedur", 1), Map.of("kuesioner", "Baris 3"))));
        assertThat(repaired.get(1).isComplete()).isTrue();
        assertThat(repaired.get(1).mark(ServiceElement.COMPLETION_TIME)).isEqualTo(1);
        assertThat(repaired.get(1).mark(ServiceElement.PROCEDURES)).as("what was answered stays").isEqualTo(4);
        assertThat(repaired).extracting(Questionnaire::repaired).containsExactly(false, true, false);
        assertThat(SurveyResult.of(repaired, Weight.of("1/9")).respondents()).isEqualTo(2);
        assertThatThrownBy(() -> IncompleteQuestionnaires.repaired(all, Map.of("baris", List.of(Map.of("kuesioner", "Baris 3", "sarana", 7)))))
                .isInstanceOf(Refusal.class).hasMessage("Baris 3, Sarana dan prasarana berisi \"7\": nilai harus 1, 2, 3, atau 4.");
    }

    @Test
    void accountsForEveryQuestionnaireAndEveryRespondent() {
        List<Questionnaire> all = read("layanan;umur;persyaratan;prosedur;waktu;biaya;produk;kompetensi;perilaku;pengaduan;sarana\n"
                + "Tes psikologi;20;4;4;4;4;4;4;4;4;4\nTes psikologi;21;3;3;3;3;3;3;3;3;3\n;51;2;2;2;2;2;2;2;2;2\nTes psikologi;30;1;1;1;1;;1;1;1;1");
        Survey survey = new Survey("1", "Survei", SERVICES, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 2), 3, Weight.of("1/9"));
        Map<String, Object> told = Respondents.of(all, survey, 6);
        assertThat(told.get("penerimaan")).hasToString("{masuk=6, lengkap=3, diperbaiki=0, gugur=3, tidakDiinput=2}");
        assertThat(told.get("layanan")).hasToString("[{nama=Pengukuran kompetensi, n=0, nilai=-, mutu=-, kinerja=Belum ada responden}, "
                + "{nama=Tes psikologi, n=2, nilai=87,50, mutu=B, kinerja=Baik}, {nama=Tidak diisi, n=1, nilai=50,00, mutu=D, kinerja=Tidak Baik}]");
        assertThat(told.get("profil")).asInstanceOf(list(Map.class)).extracting(row -> row.get("aspek") + ": " + row.get("uraian") + " " + row.get("jumlah")
                + " " + row.get("persen")).containsExactly("Jenis layanan: Tes psikologi 2 66,7%", "Jenis layanan: Tidak diisi 1 33,3%",
                "Jenis kelamin: Tidak diisi 3 100,0%", "Pendidikan: Tidak diisi 3 100,0%", "Pekerjaan: Tidak diisi 3 100,0%",
                "Umur: 20 tahun ke bawah 1 33,3%", "Umur: 21 sampai 30 tahun 1 33,3%", "Umur: 51 tahun ke atas 1 33,3%");

        List<Questionnaire> repaired = IncompleteQuestionnaires.repaired(all, Map.of("baris", List.of(Map.of("kuesioner", "Baris 5", "produk", 4))));
        assertThat(Respondents.of(repaired, survey, 0).get("penerimaan")).as("more than were counted")
                .hasToString("{masuk=4, lengkap=3, diperbaiki=1, gugur=0, tidakDiinput=0}");
        assertThat(Respondents.of(read("4 4 4 4 4 4 4 4 4"), survey, 1)).containsEntry("profil", List.of()).containsEntry("layanan", List.of());
    }

    private static List<Questionnaire> read(String text) {
        return QuestionnaireReader.read(Map.of("tempelan", text), SERVICES);
    }

    private static Map<String, Object> plan(String key, Object value) {
        Map<String, Object> entry = new HashMap<>(Map.of("judul", "Survei", "layanan", List.of("Pengukuran kompetensi"),
                "mulai", "2026-06-01", "selesai", "2026-06-10", "populasi", 36));
        entry.put(key, value);
        return entry;
    }

    private static SurveyResult result(int respondents, String weight, int... totals) {
        Map<ServiceElement, Integer> byElement = new EnumMap<>(ServiceElement.class);
        for (ServiceElement element : ServiceElement.values()) {
            byElement.put(element, totals[element.ordinal()]);
        }
        return new SurveyResult(respondents, byElement, Weight.of(weight));
    }
}
