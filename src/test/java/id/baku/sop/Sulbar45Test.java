package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.engine.cases.CaseData;
import id.baku.engine.refusal.Refusal;
import id.baku.testing.WebSession;

/** 002.00.01/45/2023, Pelaksanaan Sertifikasi Kompetensi, as it runs. */
class Sulbar45Test extends SopTest {

    private static final String MISSING = "Portofolio Contoh Asesi Majene belum memuat contoh hasil kerja";

    @LocalServerPort
    int port;
    @Autowired
    TaskService taskService;
    @Autowired
    CaseData caseData;

    Sulbar45Test() {
        super("sulbar-45");
    }

    @Override
    List<String> straightPath() {
        return List.of("kegiatan_01", "kegiatan_02a", "kegiatan_02b", "kegiatan_03", "kegiatan_04", "kegiatan_05",
                "kegiatan_06", "kegiatan_07", "kegiatan_08");
    }

    @Override
    List<String> documents() {
        return List.of("informasi-skema-sertifikasi READY", "informasi-skema-sertifikasi ISSUED",
                "tanda-terima-permohonan ISSUED", "rekap-asesi ISSUED", "rencana-sertifikasi ISSUED",
                "daftar-hadir-peserta ISSUED", "berita-acara-uji-kompetensi ISSUED", "rekap-nilai-hasil ISSUED",
                "notulen-rapat ISSUED", "sk-penetapan DRAFT", "sk-penetapan ISSUED", "sertifikat ISSUED",
                "sertifikat ISSUED");
    }

    /** The sheet has one row for sending and receiving. */
    @Override
    Instant standardEnds(HistoricActivityInstance act) {
        return act.getActivityId().equals("kegiatan_02b") ? due(before(act, "kegiatan_02a")).orElseThrow()
                : super.standardEnds(act);
    }

    @Test
    @Tag("sweep")
    void sendsAnIncompleteApplicationBackToTheInstitution() {
        ProcessInstance instance = runTo("kegiatan_03");
        complete(instance, "kegiatan_03", Map.of("berkasLengkap", "tidak", "kegiatan_03", Map.of("catatan", MISSING)));
        assertThat(cases.open(instance)).containsExactly("kegiatan_02a");
        assertThat(naskah(instance)).doesNotContain("rekap-asesi ISSUED");

        Map<String, Object> shorter = Map.of("asesi", Map.of("daftar", List.of(person("Contoh Asesi Mandar"))));
        complete(instance, "kegiatan_02a", shorter);
        proceed(instance, "kegiatan_04");
        assertThat(naskah(instance)).filteredOn("tanda-terima-permohonan ISSUED"::equals).hasSize(2);
        assertThat(text(instance, "rekap-asesi", "ISSUED")).contains("Contoh Asesi Mandar")
                .doesNotContain("Contoh Asesi Majene");
    }

    @Test
    void sendingAndReceivingShareOneStandard() {
        ProcessInstance instance = runTo("kegiatan_02a");
        var due = task(instance, "kegiatan_02a").getDueDate();
        complete(instance, "kegiatan_02a");
        assertThat(task(instance, "kegiatan_02b").getDueDate()).hasSameTimeAs(due);
    }

    @Test
    @Tag("sweep")
    void drawsUpOneCertificateForEachWhoIsCompetentAndForNobodyElse() {
        ProcessInstance instance = start();
        finish(instance);
        List<String> titles = jdbc.queryForList("select title from naskah where process_instance_id = ? and kind = ?",
                String.class, instance.getId(), "sertifikat");
        assertThat(titles).containsExactlyInAnyOrder("Sertifikat Kompetensi – Contoh Asesi Mandar",
                "Sertifikat Kompetensi – Contoh Asesi Mamasa");
        assertThat(certificate(instance, "Contoh Asesi Mandar")).contains(number(instance, "sertifikat", "Contoh Asesi Mandar"), "LSP-CONTOH/0007/2026",
                "Pengelolaan Barang Milik Daerah", "CONTOH.BMD.003", number(instance, "sk-penetapan"), day(1121))
                .doesNotContain("Mamasa", "BNSP", "86,5");
        assertThat(certificate(instance, "Contoh Asesi Mamasa")).containsPattern("400\\.14\\.5/\\d{4}/SERT/[IVX]+/\\d{4}")
                .doesNotContain("Mandar", "LSP-CONTOH");
    }

    /** The form sends its fields for number and date empty. */
    @Test
    @Tag("sweep")
    void certificatesNameTheDecisionThatGotItsNumberWithItsSignature() {
        ProcessInstance instance = runTo("kegiatan_07");
        Task task = task(instance, "kegiatan_07");
        taskService.claim(task.getId(), "sulbar.berwenang");
        HttpResponse<byte[]> signed = WebSession.tasklist(port, "sulbar.berwenang").send("POST",
                "/camunda/api/sop/tasks/" + task.getId() + "/signature", "{\"kind\":\"sk-penetapan\",\"method\":\"KEY\","
                + "\"passphrase\":\"" + WebSession.PASSWORD + "\",\"data\":{\"penetapan\":{\"tempat\":\"Mamuju\"}}}");
        assertThat(signed.statusCode()).as(WebSession.text(signed)).isEqualTo(201);
        String number = jdbc.queryForObject("select number from register_entry where process_instance_id = ? and kind = 'sk-penetapan'",
                String.class, instance.getId());
        Map<String, Object> decision = new HashMap<>(Map.of("nomor", "800/LAIN", "tempat", "Mamuju"));
        decision.put("tanggal", null);
        assertThatThrownBy(() -> complete(instance, "kegiatan_07", Map.of("penetapan", decision))).isInstanceOf(Refusal.class)
                .hasMessageContaining("Nomor sudah ditetapkan menurut buku nomor: " + number);

        decision.put("nomor", "");
        complete(instance, "kegiatan_07", Map.of("penetapan", decision));
        finish(instance);
        for (String holder : List.of("Contoh Asesi Mandar", "Contoh Asesi Mamasa")) {
            assertThat(certificate(instance, holder)).contains(number, day(0)).doesNotContain("…");
        }
    }

    @Test
    @Tag("sweep")
    void endsWithTheDecisionWhenNobodyIsCompetent() {
        ProcessInstance instance = runTo("kegiatan_06");
        List<Map<String, Object>> results = new ArrayList<>();
        ((List<?>) ((Map<?, ?>) caseData.plain(taskService.getVariable(task(instance, "kegiatan_06").getId(), "asesi"))).get("daftar"))
                .forEach(person -> results.add(CaseData.merged((Map<?, ?>) person, Map.of("nilai", 58, "hasil", "Belum Kompeten"))));
        complete(instance, "kegiatan_06", Map.of("asesi", Map.of("daftar", results)));
        complete(instance, "kegiatan_07");
        assertThat(cases.isFinished(instance)).isTrue();
        assertThat(naskah(instance)).contains("sk-penetapan ISSUED").doesNotContain("sertifikat ISSUED");
        assertThat(text(instance, "sk-penetapan", "ISSUED")).contains("Contoh Asesi Majene", "Belum Kompeten");
    }

    /** UU 27/2022: scores are only in the recapitulation, where the sheet asks for them. */
    @Test
    @Tag("sweep")
    void scoresStandInTheRecapitulationOnly() {
        ProcessInstance instance = start();
        finish(instance);
        assertThat(text(instance, "rekap-nilai-hasil", "ISSUED")).contains("86,5", "79,25", "Belum Kompeten");
        for (String kind : List.of("sk-penetapan", "notulen-rapat", "berita-acara-uji-kompetensi", "sertifikat")) {
            assertThat(text(instance, kind, "ISSUED")).as(kind).doesNotContain("86,5", "79,25");
        }
    }

    @Test
    @Tag("sweep")
    void writesTheCasesDataIntoTheDocumentsInLocalTime() {
        ProcessInstance instance = start();
        finish(instance);
        assertThat(text(instance, "informasi-skema-sertifikasi", "ISSUED")).contains(number(instance, "informasi-skema-sertifikasi"), day(14),
                "Kepala Dinas Contoh Kelautan dan Perikanan", "CONTOH.BMD.001", "Mamuju, " + day(0));
        assertThat(text(instance, "informasi-skema-sertifikasi", "READY")).contains(number(instance, "informasi-skema-sertifikasi"));
        assertThat(text(instance, "tanda-terima-permohonan", "ISSUED")).contains("800/0456", "Satu map tiap asesi",
                "Contoh Pengelola Kepegawaian");
        assertThat(text(instance, "rencana-sertifikasi", "ISSUED")).contains("08.00 s.d. 16.00 WITA", "Contoh Penguji Dua",
                "Verifikasi portofolio, Tes tertulis, dan Wawancara");
        assertThat(text(instance, "daftar-hadir-peserta", "ISSUED")).contains("08.00 s.d. 16.00 WITA",
                "Contoh Asesi Majene");
        assertThat(text(instance, "berita-acara-uji-kompetensi", "ISSUED")).contains(number(instance, "berita-acara-uji-kompetensi"), "3 (tiga) orang",
                "Contoh Penguji Satu", "Kepala Bidang Sertifikasi").doesNotContain("Belum kompeten");
        assertThat(text(instance, "notulen-rapat", "ISSUED")).contains("09.00 s.d. 11.00 WITA");
        assertThat(text(instance, "sk-penetapan", "DRAFT")).contains("Contoh Asesi Majene")
                .doesNotContain(number(instance, "sk-penetapan"));
        assertThat(text(instance, "sk-penetapan", "ISSUED")).contains(number(instance, "sk-penetapan"), "Mamuju", day(0),
                number(instance, "berita-acara-uji-kompetensi"));
    }

    @Test
    @Tag("sweep")
    void theInstitutionSeesItsOwnTaskAndNoOther() {
        ProcessInstance instance = runTo("kegiatan_02a");
        WebSession institution = WebSession.tasklist(port, "sulbar.instansi");
        assertThat(tasksOf(institution, instance)).contains("\"taskDefinitionKey\":\"kegiatan_02a\"");
        complete(instance, "kegiatan_02a");
        for (String activity : straightPath().subList(2, 9)) {
            assertThat(cases.open(instance)).containsExactly(activity);
            assertThat(tasksOf(institution, instance)).as(activity).isEqualTo("[]");
            complete(instance, activity);
        }
    }

    private static String tasksOf(WebSession session, ProcessInstance instance) {
        return WebSession.text(session.get("/camunda/api/engine/engine/default/task?processInstanceId=" + instance.getId()));
    }

    private static Map<String, Object> person(String name) {
        return Map.of("nama", name, "nip", "00000000 000000 1 201", "jabatan", "Pengurus Barang", "unit", "Sekretariat");
    }

    private String certificate(ProcessInstance instance, String holder) {
        return text(jdbc.queryForObject("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ? and n.title like ?", (row, i) -> row.getBytes(1), instance.getId(),
                "Sertifikat%" + holder));
    }
}
