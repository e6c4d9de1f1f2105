package id.baku.service.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.baku.engine.refusal.Refusal;

/** The arithmetic of PermenPANRB 14/2017, and what is no questionnaire. */
class SurveyTest {

    private static final int[] TOTALS = {105, 101, 100, 116, 102, 105, 106, 105, 115};

    @ParameterizedTest
    @CsvSource({"1/9, 91.48, A", "0.11, 90.56, A"})
    void computesTheIndexWithTheDeclaredWeight(String weight, BigDecimal index, Mutu mutu) {
        SurveyResult result = result(29, weight, TOTALS);
        assertThat(result.index()).isEqualByComparingTo(index);
        assertThat(result.mutu()).isEqualTo(mutu);
    }

    @Test
    void computesEveryUnsur() {
        SurveyResult result = result(29, "1/9", TOTALS);
        assertThat(result.average(Unsur.WAKTU)).isEqualByComparingTo("3.448");
        assertThat(result.weighted(Unsur.WAKTU)).isEqualByComparingTo("0.383");
        assertThat(result.mutu(Unsur.WAKTU)).isEqualTo(Mutu.B);
        assertThat(result.mutu(Unsur.SARANA)).isEqualTo(Mutu.A);
        assertThat(result.lowest()).containsExactly(Unsur.WAKTU);
        assertThat(result.highest()).containsExactly(Unsur.BIAYA);
        assertThat(result(1, "1/9", 4, 4, 4, 4, 4, 4, 4, 4, 4).index()).isEqualByComparingTo("100.00");
        assertThat(result(1, "1/9", 1, 1, 1, 1, 1, 1, 1, 1, 1).index()).isEqualByComparingTo("25.00");
    }

    @ParameterizedTest
    @CsvSource({"100.00, A", "88.31, A", "88.30, B", "76.61, B", "76.60, C", "65.00, C", "64.99, D", "25.00, D"})
    void classifiesByLowerBounds(BigDecimal index, Mutu mutu) {
        assertThat(Mutu.of(index)).isEqualTo(mutu);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "satu", "1/0", "0", "0.12", "1/8", "-1/9"})
    void refusesAWeightThatIsNone(String weight) {
        assertThatThrownBy(() -> new SurveyProperties(weight)).isInstanceOf(IllegalArgumentException.class);
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
            assertThat(one.mark(Unsur.PERSYARATAN)).isEqualTo(1);
            assertThat(one.mark(Unsur.BIAYA)).isEqualTo(4);
            assertThat(one.mark(Unsur.SARANA)).isEqualTo(1);
            assertThat(one.suggestion()).isEmpty();
        });
    }

    @Test
    void readsSuggestionsAndAnotherOrder() {
        List<Questionnaire> all = read("persyaratan prosedur waktu biaya produk kompetensi perilaku sarana pengaduan\n"
                + "4;4;4;4;4;4;4;1;2;Kursi kurang; loket sempit\n3\t3\t3\t3\t3\t3\t3\t2\t1\t4 loket, bukan 2\n"
                + "3 3 3 3 3 3 3 2 1 Ramah, cepat; murah\n");
        assertThat(all).extracting(one -> one.mark(Unsur.SARANA)).containsExactly(1, 2, 2);
        assertThat(all).extracting(one -> one.mark(Unsur.PENGADUAN)).containsExactly(2, 1, 1);
        assertThat(all).extracting(Questionnaire::suggestion)
                .containsExactly("Kursi kurang; loket sempit", "4 loket, bukan 2", "Ramah, cepat; murah");
    }

    @Test
    void readsRowsByTheirCodesWhateverTheirOrder() {
        Map<String, Object> row = new HashMap<>();
        List.of(Unsur.values()).forEach(unsur -> row.put(unsur.code(), unsur == Unsur.PENGADUAN ? 2 : 4));
        row.put("saran", "Sudah baik");
        List<Questionnaire> all = QuestionnaireReader.read(Map.of("tempelan", "1 1 1 1 1 1 1 1 1", "baris", List.of(row)));
        assertThat(all).hasSize(2);
        assertThat(all.get(1).mark(Unsur.PENGADUAN)).isEqualTo(2);
        assertThat(all.get(1).suggestion()).isEqualTo("Sudah baik");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "4 4 4 4 4 4 4 4|Baris 1, kolom 9 (Sarana dan prasarana) belum ada: setiap baris berisi sembilan nilai 1 sampai 4.",
        "4;4;5;4;4;4;4;4;4|Baris 1, kolom 3 (Waktu penyelesaian) berisi \"5\": nilai harus 1, 2, 3, atau 4.",
        "4;4;4;4;;4;4;4;4|Baris 1, kolom 5 (Produk spesifikasi jenis pelayanan) kosong: isi nilai 1 sampai 4.",
        "4 4 4 4 4 4 4 4 ya|Baris 1, kolom 9 (Sarana dan prasarana) berisi \"ya\": nilai harus 1, 2, 3, atau 4.",
        "U1 U2 U3|Baris judul menyebut \"U1\", yang bukan kode unsur; pakai: persyaratan prosedur waktu biaya produk "
                + "kompetensi perilaku pengaduan sarana.",
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
        assertThatThrownBy(() -> QuestionnaireReader.read(Map.of("baris", List.of(Map.of("persyaratan", 3)))))
                .isInstanceOf(Refusal.class).hasMessageStartingWith("Kuesioner satu per satu nomor 1, Sistem");
    }

    private static List<Questionnaire> read(String text) {
        return QuestionnaireReader.read(Map.of("tempelan", text));
    }

    private static Map<String, Object> plan(String key, Object value) {
        Map<String, Object> entry = new HashMap<>(Map.of("judul", "Survei", "layanan", List.of("Pengukuran kompetensi"),
                "mulai", "2026-06-01", "selesai", "2026-06-10", "populasi", 36));
        entry.put(key, value);
        return entry;
    }

    private static SurveyResult result(int respondents, String weight, int... totals) {
        Map<Unsur, Integer> byUnsur = new EnumMap<>(Unsur.class);
        for (Unsur unsur : Unsur.values()) {
            byUnsur.put(unsur, totals[unsur.ordinal()]);
        }
        return new SurveyResult(respondents, byUnsur, Weight.of(weight));
    }
}
