package id.baku.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.baku.engine.refusal.Refusal;

/** What a form accepts and refuses, in sentences with its own labels. */
class FormEntriesTest {

    private static final FormRules FORM = form("""
            {"type": "html", "content": "<p class='alert alert-warning'>Isi catatan.</p>",
             "conditional": {"hide": "=putusan != \\"tidak\\" or (catatan.isi != null and catatan.isi != \\"\\")"}},
            {"type": "radio", "key": "putusan", "label": "Putusan", "validate": {"required": true},
             "values": [{"label": "Ya", "value": "ya"}, {"label": "Tidak", "value": "tidak"}]},
            {"type": "textarea", "key": "catatan.isi", "label": "Catatan", "validate": {"maxLength": 10}},
            {"type": "expression", "key": "catatan.hasil", "validate": {"required": true},
             "expression": "=if putusan = \\"ya\\" then \\"Baik\\" else if putusan = \\"tidak\\" and catatan.isi != null and catatan.isi != \\"\\" then \\"Kembali\\" else null"},
            {"type": "group", "label": "Surat", "conditional": {"hide": "=putusan != \\"ya\\""}, "components": [
              {"type": "textfield", "key": "surat.nomor", "label": "Nomor", "validate": {"required": true, "pattern": "^\\\\d+$"}},
              {"type": "datetime", "subtype": "date", "dateLabel": "Tanggal", "key": "surat.tanggal"}]},
            {"type": "number", "key": "biaya", "label": "Biaya", "decimalDigits": 2, "validate": {"min": 1, "max": "1000"}},
            {"type": "checklist", "key": "unit", "label": "Unit", "valuesExpression": "=for u in daftar.unit return {label: u, value: u}"},
            {"type": "checkbox", "key": "setuju", "label": "Setuju"},
            {"type": "textfield", "key": "surel", "label": "Surel", "validate": {"validationType": "email", "minLength": 8}},
            {"type": "datetime", "subtype": "date", "dateLabel": "Tanggal", "key": "tanggal"},
            {"type": "textfield", "key": "lama.nama", "label": "Nama lama", "readonly": true},
            {"type": "dynamiclist", "path": "orang.daftar", "label": "Orang", "components": [
              {"type": "textfield", "key": "nama", "label": "Nama", "validate": {"required": true}},
              {"type": "radio", "key": "jenis", "label": "Jenis", "values": [{"value": "a"}, {"value": "b"}]},
              {"type": "number", "key": "umur", "label": "Umur", "decimalDigits": 0, "conditional": {"hide": "=this.jenis != \\"a\\""},
               "validate": {"required": true}}]},
            {"type": "dynamiclist", "path": "nilai", "label": "Nilai", "allowAddRemove": false, "components": [
              {"type": "textfield", "key": "nama", "label": "Nama", "readonly": true},
              {"type": "number", "key": "angka", "label": "Angka"}]}""");
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Map<String, Object> STORED = Map.of("daftar", Map.of("unit", List.of("Bidang A", "Bidang B")),
            "lama", Map.of("nama", "Contoh"), "nilai", List.of(Map.of("nama", "Satu"), Map.of("nama", "Dua")));
    private static final Map<String, Object> GOOD = Map.of("putusan", "ya", "surat", Map.of("nomor", "12"));

    private final FormEntries entries = new FormEntries(text -> text.contains("張") ? Optional.of("張") : Optional.empty(), Clock.fixed(Instant.parse("2026-01-05T00:00:00Z"), ZoneOffset.UTC));

    /** Nobody sees the difference between two names or numbers of which one has such signs in it. */
    @Test
    void whatNobodySeesIsNotTakenAndWhatOnlyLooksLikeOurLettersIsNamed() {
        Map<String, Object> unseen = Map.of("putusan", "tidak", "catatan", Map.of("isi", "\u202ESu\u200Bka\u00ADrno\u202C\uFEFF"),
                "orang", Map.of("daftar", List.of(Map.of("nama", "Bu\u2060di"))));
        Map<String, Object> taken = entries.taken(FORM, STORED, unseen, WIB);
        assertThat((Map<?, ?>) taken.get("catatan")).asString().contains("isi=Sukarno,");
        assertThat(taken.get("orang")).asString().contains("nama=Budi}");
        for (String name : List.of("Cont\u043Eh", "\u0421\u043E\u0441\u043E", "\u0391ndi")) {
            assertThatThrownBy(() -> entries.taken(FORM, STORED, Map.of("putusan", "tidak", "catatan", Map.of("isi", name)), WIB)).as(name)
                    .isInstanceOf(Refusal.class).hasMessageContaining("pada Catatan hanya tampak seperti huruf Latin");
        }
        assertThatCode(() -> entries.taken(FORM, STORED, Map.of("putusan", "tidak", "catatan", Map.of("isi", "5 k\u03A9 \u03BCm")), WIB))
                .doesNotThrowAnyException();
    }

    @Test
    void writesWhatWasSentAndWhatTheFormComputes() {
        assertThat(taken(GOOD)).isEqualTo(Map.of("putusan", "ya", "surat", Map.of("nomor", "12"), "catatan", Map.of("hasil", "Baik")));
    }

    @Test
    void computesItselfWhateverWasSent() {
        assertThat(taken(with("catatan", Map.of("hasil", "Kembali")))).containsEntry("catatan", Map.of("hasil", "Baik"));
    }

    /** Entries not sent yet are settled as if they were sent: computed values included, only fields of the form. */
    @Test
    void whatIsTypedIsSettledAsWhatIsSent() {
        Map<String, Object> typed = Map.of("putusan", "tidak", "catatan", Map.of("isi", "Salah", "hasil", "Baik"));
        assertThat(entries.typed(FORM, STORED, typed, WIB)).isEqualTo(Map.of("putusan", "tidak", "catatan", Map.of("isi", "Salah", "hasil", "Kembali")));
        Map<String, Object> more = new HashMap<>(typed);
        more.put("pejabatPengganti", Map.of("nama", "Palsu"));
        assertThat(entries.shown(FORM, STORED, more, WIB)).isEqualTo(entries.typed(FORM, STORED, typed, WIB));
        assertThatThrownBy(() -> entries.typed(FORM, STORED, more, WIB)).isInstanceOf(Refusal.class).hasMessageContaining("pejabatPengganti");
    }

    @Test
    void whatIsHiddenIsNeitherRequiredNorTaken() {
        assertThat(taken(Map.of("putusan", "tidak", "catatan", Map.of("isi", "Salah"), "surat", Map.of("nomor", ""))))
                .isEqualTo(Map.of("putusan", "tidak", "catatan", Map.of("isi", "Salah", "hasil", "Kembali")));
        refused(Map.of("putusan", "tidak", "catatan", Map.of("isi", "Salah"), "surat", Map.of("nomor", "12")),
                "Nomor tidak diminta pada keadaan ini; kosongkan.");
    }

    @Test
    void tellsWhatTheFormTellsWhereEntriesDoNotGoTogether() {
        refused(Map.of("putusan", "tidak"), "Isi catatan.");
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        refused(Map.of("surat", Map.of("kepada", "Orang lain"), "biaya", 0, "naskahDipilih", List.of()),
                "Isian \"surat.kepada\" tidak ada pada formulir ini.", "Isian \"naskahDipilih\" tidak ada pada formulir ini.",
                "Putusan wajib diisi.", "Biaya paling sedikit 1.");
    }

    @Test
    void whatIsStoredDoesNotStandForWhatIsRequired() {
        assertThatThrownBy(() -> entries.taken(FORM, Map.of("putusan", "ya"), Map.of("surat", Map.of("nomor", "12")), WIB))
                .isInstanceOf(Refusal.class).hasMessageContaining("Putusan wajib diisi.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "surel   | a@b      | Surel terlalu pendek; paling sedikit 8 huruf.",
        "surel   | bukan surel | Surel harus berupa alamat surel.",
        "tanggal | 31/02/2026 | Tanggal harus berupa tanggal yang ada, misalnya 31/01/2026 atau 31 Januari 2026.",
        "tanggal | 2026-02-31 | Tanggal harus berupa tanggal yang ada, misalnya 31/01/2026 atau 31 Januari 2026.",
        "biaya   | seratus  | Biaya harus berupa angka, misalnya 1.250.000 atau 12,5.",
        "setuju  | ya       | Setuju harus berupa ya atau tidak.",
        "unit    | Bidang A | Unit harus berupa daftar pilihan."})
    void refusesTextsThatAreNotWhatTheFieldTakes(String key, String value, String sentence) {
        refused(with(key, value), sentence);
    }

    /** Other programs may send values in the notation of people. */
    @Test
    void readsWhatCanBeReadOneWay() {
        assertThat(taken(with("biaya", "12,5"))).containsEntry("biaya", new BigDecimal("12.5"));
        assertThat(taken(with("biaya", "Rp1.000"))).containsEntry("biaya", 1000L);
        assertThat(taken(with("tanggal", "5 Januari 2026"))).containsEntry("tanggal", "2026-01-05");
        refused(with("biaya", "1,000"), "Biaya harus berupa angka, misalnya 1.250.000 atau 12,5.");
        refused(with("biaya", "1e2"), "Biaya harus berupa angka, misalnya 1.250.000 atau 12,5.");
        refused(with("biaya", "1.250"), "Biaya paling banyak 1000.");
        assertThat(taken(with("nilai", List.of(Map.of("nama", "Satu", "angka", "1.250"), Map.of("nama", "Dua", "angka", 2)))).get("nilai"))
                .asString().contains("angka=1250");
    }

    /** Texts that the form itself computes are held to the same rules as entries. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "surat.hal | =\"{\" + \"{rahasia}\" + \"}\"           | surat.hal tidak boleh memuat kurung kurawal ganda.",
        "surat.hal | =\"Dinas 張\"                          | Tanda '張' pada surat.hal tidak dapat dicetak. Hapus atau ganti tanda itu.",
        "putusan   | =\"mungkin\"                           | Putusan: \"mungkin\" bukan pilihan yang tersedia.",
        "surat.isi | =for i in [1,2,3,4,5,6,7,8,9,10,11,12] return panjang | surat.isi terlalu panjang; paling banyak 10.000 huruf."})
    void whatAFormComputesIsHeldToTheSameRules(String key, String expression, String sentence) {
        FormRules form = form("""
                {"type": "radio", "key": "putusan", "label": "Putusan", "values": [{"label": "Ya", "value": "ya"}]},
                {"type": "expression", "key": "%s", "label": "%s", "expression": %s}""".formatted(key, key.equals("putusan") ? "Putusan" : "",
                new TextNode(expression)));
        assertThatThrownBy(() -> entries.taken(form, Map.of("panjang", "a".repeat(10_001)), Map.of("putusan", "ya"), WIB))
                .isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }

    @Test
    void namesASignThatNoDocumentCanShow() {
        refused(with("catatan", Map.of("isi", "Dinas 張")), "Tanda '張' pada Catatan tidak dapat dicetak. Hapus atau ganti tanda itu.");
    }

    @Test
    void aNipHasItsEighteenDigits() {
        FormRules form = FormRules.of("""
                {"components": [{"type": "dynamiclist", "path": "asesi.daftar", "label": "Asesi", "components": [
                  {"type": "textfield", "key": "nip", "label": "NIP"}]}]}""".getBytes(StandardCharsets.UTF_8));
        assertThat(entries.taken(form, Map.of(), nip("'199001012015011001"), WIB)).isEqualTo(nip("199001012015011001"));
        assertThatThrownBy(() -> entries.taken(form, Map.of(), nip("1,99001E+17"), WIB))
                .hasMessageContaining("Asesi, baris 1: NIP telah diubah Excel menjadi 1,99001E+17.");
        assertThatThrownBy(() -> entries.taken(form, Map.of(), nip("199001012015011O01"), WIB)).hasMessageContaining("18 angka, tanpa huruf");
    }

    /** It is 5 January at seven in the morning in Jakarta, and still 4 January in New York. */
    @Test
    void todayIsTheDayOfTheAgency() {
        FormRules form = form("""
                {"type": "datetime", "subtype": "date", "dateLabel": "Rapat", "key": "rapat.tanggal", "disallowPassedDates": true},
                {"type": "expression", "key": "rapat.dicatat", "expression": "=string(today())"},
                {"type": "datetime", "subtype": "date", "dateLabel": "Surat masuk", "key": "surat", "properties": {"palingLambat": "hari ini"}}""");
        Map<String, Object> yesterday = Map.of("rapat", Map.of("tanggal", "2026-01-04"));
        assertThatThrownBy(() -> entries.taken(form, Map.of(), yesterday, WIB)).hasMessage("Rapat tidak boleh sebelum hari ini.");
        assertThat(entries.taken(form, Map.of(), yesterday, ZoneId.of("America/New_York")))
                .isEqualTo(Map.of("rapat", Map.of("tanggal", "2026-01-04", "dicatat", "2026-01-04")));
        assertThat(entries.taken(form, Map.of(), Map.of("rapat", Map.of("tanggal", "5/1/2026")), WIB))
                .isEqualTo(Map.of("rapat", Map.of("tanggal", "2026-01-05", "dicatat", "2026-01-05")));
        Map<String, Object> received = Map.of("surat", "2026-01-05");
        assertThat(entries.taken(form, Map.of(), received, WIB)).containsEntry("surat", "2026-01-05");
        assertThatThrownBy(() -> entries.taken(form, Map.of(), received, ZoneId.of("America/New_York")))
                .hasMessage("Surat masuk tidak boleh sesudah hari ini.");
    }

    @Test
    void writesTheNumbersOfItsRulesAsPeopleDo() {
        FormRules form = form("""
                {"type": "number", "key": "pagu", "label": "Pagu", "validate": {"min": 1250000.5, "max": 2500000}},
                {"type": "number", "key": "tahun", "label": "Tahun", "validate": {"max": 2100}},
                {"type": "number", "key": "kelipatan", "label": "Kelipatan", "increment": 12500},
                {"type": "textfield", "key": "uraian", "label": "Uraian"}""");
        assertThatThrownBy(() -> entries.taken(form, Map.of(), Map.of("pagu", 1, "tahun", 2101, "kelipatan", 3, "uraian", "x".repeat(10_001)), WIB))
                .hasMessage("Pagu paling sedikit 1.250.000,5. Tahun paling banyak 2100. Kelipatan harus kelipatan 12.500. "
                        + "Uraian terlalu panjang; paling banyak 10.000 huruf.");
        assertThatThrownBy(() -> entries.taken(form, Map.of(), Map.of("pagu", 3_000_000), WIB)).hasMessage("Pagu paling banyak 2.500.000.");
    }

    private static Map<String, Object> nip(String nip) {
        return Map.of("asesi", Map.of("daftar", List.of(Map.of("nip", nip))));
    }

    @Test
    void refusesOtherValuesThatAreNotWhatTheFieldTakes() {
        refused(Map.of("putusan", "mungkin"), "Putusan: \"mungkin\" bukan pilihan yang tersedia.");
        refused(with("biaya", 1000.5), "Biaya paling banyak 1000.");
        refused(with("biaya", 1.005), "Biaya paling banyak 2 angka di belakang koma.");
        refused(with("unit", List.of("Bidang A", "Bidang C")), "Unit: \"Bidang C\" bukan pilihan yang tersedia.");
        refused(with("surat", Map.of("nomor", "A-1")), "Nomor tidak sesuai dengan bentuk yang diminta.");
        refused(with("surat", Map.of("nomor", 12)), "Nomor harus berupa teks.");
        refused(with("surat", "teks"), "Isian \"surat\" tidak ada pada formulir ini.", "Nomor wajib diisi.");
        refused(with("catatan", Map.of("isi", "x".repeat(11))), "Catatan terlalu panjang; paling banyak 10 huruf.");
        refused(with("lama", Map.of("nama", "Lain")), "Nama lama hanya ditampilkan; isinya tidak dapat diubah.");
        assertThatCode(() -> taken(with("lama", Map.of("nama", "Contoh")))).doesNotThrowAnyException();
        assertThatCode(() -> taken(with("unit", List.of("Bidang B")))).doesNotThrowAnyException();
    }

    @Test
    void checksTheRowsOfLists() {
        refused(with("orang", Map.of("daftar", List.of(Map.of("nama", "A", "jenis", "a"), Map.of("nama", "", "jenis", "b", "umur", 3, "nip", "1")))),
                "Orang, baris 1: Umur wajib diisi.", "Orang, baris 2: isian \"nip\" tidak ada pada formulir ini.",
                "Orang, baris 2: Nama wajib diisi.", "Orang, baris 2: Umur tidak diminta pada keadaan ini; kosongkan.");
        Map<String, Object> people = Map.of("daftar", List.of(Map.of("nama", "A", "jenis", "a", "umur", 3), Map.of("nama", "B", "jenis", "b")));
        assertThat(taken(with("orang", people))).containsEntry("orang", people);
        refused(with("orang", Map.of("daftar", "A")), "Orang harus berupa daftar.");
    }

    @Test
    void keepsTheRowsThatAreOnlyShown() {
        List<Map<String, Object>> scores = List.of(Map.of("nama", "Satu", "angka", 1), Map.of("nama", "Dua", "angka", 2));
        assertThat(taken(with("nilai", scores))).containsEntry("nilai", scores);
        refused(with("nilai", List.of(scores.get(0))), "Nilai harus tetap 2 baris.");
        refused(with("nilai", List.of(scores.get(1), scores.get(0))), "Nilai, baris 1: Nama hanya ditampilkan; isinya tidak dapat diubah.",
                "Nilai, baris 2: Nama hanya ditampilkan; isinya tidak dapat diubah.");
    }

    @Test
    void whatIsTypedSoFarMayLackSomethingButHasNothingElse() {
        assertThatCode(() -> entries.typed(FORM, STORED, Map.of("surat", Map.of("nomor", "12")), WIB)).doesNotThrowAnyException();
        assertThatCode(() -> entries.typed(FORM, Map.of("surat", Map.of("kepada", "A", "pada", "2026-01-05")),
                Map.of("surat", Map.of("nomor", "12", "kepada", "A", "pada", "2026-01-05", "padaTeks", "05/01/2026")), WIB))
                .as("what the browser keeps beside it").doesNotThrowAnyException();
        assertThatThrownBy(() -> entries.typed(FORM, Map.of("surat", Map.of("kepada", "A")),
                Map.of("surat", Map.of("nomor", "x", "kepada", "B")), WIB)).isInstanceOf(Refusal.class)
                .hasMessage("Isian \"surat.kepada\" tidak ada pada formulir ini. Nomor tidak sesuai dengan bentuk yang diminta.");
    }

    @Test
    void labelsThatTwoFieldsHaveNameTheirGroup() {
        refused(with("surat", Map.of("nomor", "12", "tanggal", "besok")), "Tanggal (Surat) harus berupa tanggal yang ada, misalnya 31/01/2026 atau 31 Januari 2026.");
    }

    private Map<String, Object> taken(Map<String, Object> sent) {
        return entries.taken(FORM, STORED, sent, WIB);
    }

    private void refused(Map<String, Object> sent, String... sentences) {
        assertThatThrownBy(() -> taken(sent)).isInstanceOf(Refusal.class).hasMessageContainingAll(sentences)
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSize(String.join(" ", sentences).length()));
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> changed = new HashMap<>(GOOD);
        changed.put(key, value);
        return changed;
    }

    private static FormRules form(String components) {
        return FormRules.of(("{\"components\": [" + components + "]}").getBytes(StandardCharsets.UTF_8));
    }
}
