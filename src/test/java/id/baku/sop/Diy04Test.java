package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** SOP-PKP HAL/02/04/012, Pelaksanaan Evaluasi Layanan: an evaluation with its FGD as it runs. */
class Diy04Test extends SopTest {

    private static final int DAYS_UNTIL_THE_FGD = 20;

    @Autowired
    RuntimeService runtimeService;
    @Autowired
    TaskService taskService;

    Diy04Test() {
        super("diy-04");
    }

    @Override
    List<String> straightPath() {
        return IntStream.rangeClosed(1, 11).mapToObj("kegiatan_%02d"::formatted).toList();
    }

    @Override
    List<String> documents() {
        return List.of("notulen-evaluasi-layanan ISSUED", "formulir-evaluasi-layanan ISSUED", "daftar-hadir-fgd ISSUED", "hasil-evaluasi-layanan DRAFT", "hasil-evaluasi-layanan ISSUED",
                "notulen-persiapan-fgd ISSUED", "undangan-fgd READY", "undangan-fgd ISSUED",
                "permohonan-narasumber READY", "permohonan-narasumber READY", "permohonan-narasumber READY", "permohonan-narasumber READY",
                "permohonan-narasumber ISSUED", "permohonan-narasumber ISSUED", "permohonan-narasumber ISSUED", "permohonan-narasumber ISSUED",
                "notulen-fgd ISSUED", "laporan-evaluasi-layanan DRAFT", "laporan-evaluasi-layanan SIGNED_OFF",
                "laporan-evaluasi-layanan ISSUED", "notulen-perumusan ISSUED");
    }

    /** The FGD has its standard on its appointed day, not a day after its preparation. */
    @Override
    Instant standardEnds(HistoricActivityInstance act) {
        return act.getActivityId().equals("kegiatan_10") ? calendar().deadline(LocalDate.ofInstant(
                before(act, "kegiatan_06").getEndTime().toInstant(), clock.getZone()).plusDays(DAYS_UNTIL_THE_FGD), LocalTime.of(16, 0))
                : super.standardEnds(act);
    }

    /** Surveys published by other tests must not appear here. */
    @BeforeEach
    void nothingPublished() {
        jdbc.update("update survey set published_at = null");
    }

    @Test
    @Tag("sweep")
    void theFormAsksWhatWasAgreedAndTheFgdHasItsListOfAttendance() {
        ProcessInstance instance = runTo("kegiatan_03");
        assertThat(text(instance, "formulir-evaluasi-layanan", "ISSUED")).contains("Apakah SOP dijalankan sesuai waktu bakunya?",
                "Unsur Indeks Kepuasan Masyarakat");
        proceed(instance, "kegiatan_10");
        assertThat(text(instance, "daftar-hadir-fgd", "ISSUED")).contains("Contoh Narasumber Empat", "Aula Badan Kepegawaian Daerah");
    }

    @Test
    void saysThatNoSurveyHasBeenPublished() throws Exception {
        ProcessInstance instance = runTo("kegiatan_02");
        assertThat(ikm(instance, "ada")).isEqualTo("tidak");
        assertThat(ikm(instance, "teks")).isEqualTo("Belum ada hasil survei kepuasan masyarakat yang dipublikasikan.");
        proceed(instance, "kegiatan_06");
        assertThat(contents(instance, "hasil-evaluasi-layanan", "DRAFT")).singleElement().asString()
                .contains("Belum ada hasil survei");
    }

    @Test
    void usesTheIndexThatItsOwnAgencyPublishedLast() throws Exception {
        survey("lama", "diy", "2025-06-10", 3);
        survey("lain", "sulbar", "2026-06-10", 1);
        survey("baru", "diy", "2026-01-10", 4);
        ProcessInstance instance = runTo("kegiatan_02");
        assertThat(ikm(instance, "teks")).startsWith("100,00, mutu A (Sangat Baik); Survei baru, 1 Januari 2026 sampai dengan");
        proceed(instance, "kegiatan_06");
        assertThat(contents(instance, "hasil-evaluasi-layanan", "DRAFT")).singleElement().asString()
                .contains("100,00", "Sangat Baik", "Perilaku pelaksana");
    }

    @Test
    void takesTheIndexAnewBeforeTheResult() {
        ProcessInstance instance = runTo("kegiatan_04");
        assertThat(ikm(instance, "ada")).isEqualTo("tidak");
        survey("susulan", "diy", "2026-02-10", 3);
        complete(instance, "kegiatan_04");
        assertThat(ikm(instance, "teks")).startsWith("75,00, mutu C (Kurang Baik); Survei susulan");
    }

    @Test
    void asksEverySpeakerByName() throws Exception {
        ProcessInstance instance = runTo("kegiatan_10");
        List<String> letters = contents(instance, "permohonan-narasumber", "ISSUED");
        assertThat(letters).hasSize(4);
        for (String[] speaker : new String[][] {{"Narasumber Satu", "keorganisasian"}, {"Narasumber Dua", "perencanaan"},
            {"Narasumber Tiga", "keuangan dan aset"}, {"Narasumber Empat", "sumber daya manusia"}}) {
            assertThat(letters).filteredOn(letter -> letter.contains("Yth. Contoh " + speaker[0])).singleElement().asString()
                    .contains("aspek " + speaker[1], number(instance, "permohonan-narasumber"), "Aula Badan Kepegawaian Daerah");
        }
    }

    @Test
    void asksAsManySpeakersAsAreNamed() {
        ProcessInstance instance = runTo("kegiatan_08");
        complete(instance, "kegiatan_08", Map.of("permohonan", Map.of("sifat", "Biasa", "lampiran", "-", "narasumber", List.of(
                Map.of("aspek", "Perencanaan", "nama", "Contoh", "jabatan", "Ahli", "instansi", "Bappeda", "kota", "Yogyakarta")))));
        assertThat(naskah(instance)).filteredOn("permohonan-narasumber READY"::equals).hasSize(1);
        assertThat(cases.open(instance)).containsExactly("kegiatan_09");
    }

    @Test
    @Tag("sweep")
    void writesTheCasesDataIntoTheDocuments() throws Exception {
        ProcessInstance instance = start();
        finish(instance);
        assertThat(contents(instance, "notulen-evaluasi-layanan", "ISSUED")).singleElement().asString()
                .contains("Pejabat kepegawaian instansi pengguna layanan");
        assertThat(contents(instance, "undangan-fgd", "ISSUED")).singleElement().asString()
                .contains(number(instance, "undangan-fgd"), "Kepala Bidang Pengembangan Pegawai");
        assertThat(contents(instance, "notulen-fgd", "ISSUED")).singleElement().asString()
                .contains("Aspek keuangan dan aset, narasumber Contoh Narasumber Tiga");
        assertThat(contents(instance, "laporan-evaluasi-layanan", "ISSUED")).singleElement().asString()
                .contains(number(instance, "laporan-evaluasi-layanan"), "Mengusulkan penambahan asesor");
    }

    @Test
    @Tag("sweep")
    void saysThatEveryStandardIsProvisional() {
        ProcessInstance instance = start();
        while (!cases.isFinished(instance)) {
            String activity = cases.open(instance).get(0);
            assertThat(taskService.getVariable(task(instance, activity).getId(), "mutu").toString())
                    .containsOnlyOnce("(sementara)").contains("\"kelengkapan\":[]");
            complete(instance, activity);
        }
    }

    /** A survey of nine times the same mark by one respondent, published on its last day. */
    private void survey(String name, String agency, String lastDay, int mark) {
        String id = name + System.nanoTime();
        jdbc.update("insert into survey (id, agency, process_instance_id, title, services, period_start, period_end, "
                + "population, target, weight, published_at) values (?, ?, ?, ?, '-', date '2026-01-01', cast(? as date), "
                + "1, 1, '1/9', cast(? as timestamp with time zone))", id, agency, id, "Survei " + name, lastDay,
                lastDay + " 10:00:00+07:00");
        jdbc.update("insert into survey_result (survey_id, respondents, satisfaction_index, category, performance, computed_at) "
                + "values (?, 1, ?, 'A', '-', current_timestamp)", id, mark * 25);
        Stream.of("REQUIREMENTS", "PROCEDURES", "COMPLETION_TIME", "COST", "PRODUCT", "COMPETENCE", "CONDUCT", "COMPLAINTS", "FACILITIES")
                .forEach(element -> jdbc.update("insert into survey_result_element (survey_id, element, total, average) "
                        + "values (?, ?, ?, ?)", id, element, mark, mark));
    }

    private String ikm(ProcessInstance instance, String key) {
        return ((SpinJsonNode) runtimeService.getVariable(instance.getId(), "ikm")).prop(key).stringValue();
    }

    private List<String> contents(ProcessInstance instance, String kind, String stage) throws Exception {
        List<byte[]> pdfs = jdbc.query("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ? and n.kind = ? and n.stage = ?", (row, i) -> row.getBytes(1),
                instance.getId(), kind, stage);
        List<String> texts = new ArrayList<>();
        for (byte[] pdf : pdfs) {
            try (var document = Loader.loadPDF(pdf)) {
                texts.add(new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " "));
            }
        }
        return texts;
    }
}
