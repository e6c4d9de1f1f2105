package id.baku.sop;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.document.signature.FoundSignature;
import id.baku.document.signature.SignatureCheck;
import id.baku.office.lock.Lock;
import id.baku.office.lock.Locks;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.Conformance;
import id.baku.testing.WebSession;

/** Documents signed electronically in the task of the one who signs them, and sealed where nobody did. */
@BakuTest
@ExtendWith(OutputCaptureExtension.class)
class SigningTest {

    private static final SampleSop YEARLY = SampleSop.of("diy-06");
    private static final SampleSop TRAINING = SampleSop.of("diy-07");
    private static final String WRONG = "Frasa-Yang-Salah-4711";
    private static final String REPORT = "laporan-evaluasi-program";
    private static final Map<String, Object> NUMBER = Map.of("penomoran",
            Map.of("nomor", "000.8.6/031", "tanggal", "2026-03-02"));

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Locks locks;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    SignatureCheck check;
    @Autowired
    ObjectMapper json;

    @Test
    void whatIsSignedInTheTaskIsIssuedAsItIs() throws IOException {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_04b");
        WebSession head = take(instance, "kegiatan_04b", "diy.kepala");
        assertThat(text(head.get(path(instance, "kegiatan_04b")))).contains(REPORT, "KUNCI").doesNotContain("BSRE");

        HttpResponse<byte[]> answer = sign(head, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, NUMBER);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
        byte[] signed = content(instance, REPORT, "TTD");
        keep("laporan-evaluasi-program-ditandatangani", signed);
        assertThat(check.check(signed)).singleElement().matches(FoundSignature::isGood)
                .satisfies(found -> assertThat(found.signer()).startsWith("Contoh Kepala Balai"));
        assertThat(words(signed)).contains("Ditandatangani secara elektronik", "000.8.6/031",
                        "dengan sertifikat elektronik instansi")
                .doesNotContain("ttd.", "basah", "KONSEP", "Paraf", "Balai Besar Sertifikasi Elektronik");

        cases.act(instance, YEARLY, "kegiatan_04b", Map.of());
        cases.act(instance, YEARLY, "kegiatan_05", Map.of("laporan", Map.of("simpulan", "SIMPULAN LAIN")));
        assertThat(content(instance, REPORT, "TERBIT")).as("the same file").isEqualTo(signed);
        assertThat(words(content(instance, REPORT, "SALINAN"))).contains("Ditandatangani secara elektronik")
                .doesNotContain("SIMPULAN LAIN");
        assertThat(jdbc.queryForMap("select * from naskah where process_instance_id = ? and stage = 'TERBIT'", instance.getId()))
                .containsEntry("SIGNATURE_METHOD", "KUNCI").containsEntry("SIGNER", "diy.kepala")
                .containsEntry("SIGNER_ROLE", "kepala-balai").containsKey("SIGNED_AT");
        assertThat(text(WebSession.tasklist(port, "diy.kepala").get("/camunda/api/sop/instances/" + instance.getId() + "/naskah")))
                .contains("\"signature\":\"Ditandatangani secara elektronik\"");
    }

    @Test
    void whatNobodySignsElectronicallyIsSealedAndSaysSo() throws IOException {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_06");
        byte[] issued = content(instance, REPORT, "TERBIT");
        keep("laporan-evaluasi-program-disegel", issued);

        assertThat(check.check(issued)).singleElement().matches(FoundSignature::isGood)
                .satisfies(found -> assertThat(found.signer()).startsWith("Contoh Segel Elektronik"));
        assertThat(words(issued)).contains("ttd.", "ditandatangani basah", "disegel secara elektronik");
        assertThat(words(content(instance, REPORT, "TTD"))).contains("berlaku setelah ditandatangani basah");
        assertThat(check.check(content(instance, REPORT, "TTD"))).isEmpty();
    }

    @Test
    void onlyTheOneWhoHasTakenTheTaskSigns() {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_04b");
        for (String stranger : List.of("diy.kasi", "diy.promosi", "sulbar.sertifikasi", "pemalang.kepala")) {
            WebSession session = WebSession.tasklist(port, stranger);
            assertThat(sign(session, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, NUMBER).statusCode())
                    .as(stranger).isIn(403, 404);
            assertThat(session.get(path(instance, "kegiatan_04b")).statusCode()).as(stranger).isIn(403, 404);
            assertThat(session.send("POST", path(instance, "kegiatan_04b") + "/preview", "{\"kind\":\"" + REPORT + "\"}")
                    .statusCode()).as(stranger).isIn(403, 404);
        }
        WebSession head = WebSession.tasklist(port, "diy.kepala");
        assertThat(sign(head, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, NUMBER).statusCode())
                .as("not taken yet").isEqualTo(403);
        assertThat(WebSession.anonymous(port).get(path(instance, "kegiatan_04b")).statusCode()).isEqualTo(401);
        assertThat(signedVersions(instance)).isZero();
    }

    @Test
    void refusesWithASentenceAndKeepsNothing(CapturedOutput output) {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_04b");
        WebSession head = take(instance, "kegiatan_04b", "diy.kepala");

        assertRefused(sign(head, instance, "kegiatan_04b", REPORT, WRONG, NUMBER), 422, "Frasa sandi salah.");
        assertRefused(sign(head, instance, "kegiatan_04b", REPORT, "", NUMBER), 422, "Isi frasa sandi");
        assertRefused(sign(head, instance, "kegiatan_04b", "surat-jawaban", WebSession.PASSWORD, Map.of()), 400,
                "tidak ditandatangani dalam tugas ini");
        assertRefused(head.send("POST", path(instance, "kegiatan_04b"), "{\"kind\":\"" + REPORT + "\",\"method\":\"BSRE\","
                + "\"nik\":\"1234567890123456\",\"data\":{\"penomoran\":{\"nomor\":\"1\",\"tanggal\":\"2026-03-02\"}},"
                + "\"passphrase\":\"" + WRONG + "\"}"), 422, "tidak tersedia");
        assertRefused(head.send("POST", path(instance, "kegiatan_04b"), "{\"kind\":\"" + REPORT + "\",\"method\":\"SEGEL\","
                + "\"passphrase\":\"" + WRONG + "\"}"), 400, "Pilih cara");
        assertRefused(head.send("POST", path(instance, "kegiatan_04b"), "{\"method\":\"X\",\"passphrase\":\"" + WRONG + "\"}"),
                400, "tidak dapat dipahami");

        assertThat(signedVersions(instance)).isZero();
        assertThat(output.getAll()).doesNotContain(WRONG);
        for (String table : List.of("naskah", "case_data", "act_ru_variable", "act_hi_varinst", "act_hi_op_log")) {
            assertThat(jdbc.queryForList("select * from " + table).toString()).as(table).doesNotContain(WRONG)
                    .doesNotContain(WebSession.PASSWORD);
        }
    }

    /** The number stands in the form of the one who signs; it is part of what he signs. */
    @Test
    void signsWhatStandsInTheForm() throws IOException {
        ProcessInstance instance = runTo(TRAINING, "kegiatan_08");
        WebSession head = take(instance, "kegiatan_08", "diy.kepala");
        Map<String, Object> number = Map.of("penomoranLaporan", Map.of("nomor", "800.1.4/0999", "tanggal", "2026-03-03"));

        HttpResponse<byte[]> shown = head.send("POST", path(instance, "kegiatan_08") + "/preview",
                json.writeValueAsString(Map.of("kind", "laporan-pelatihan", "data", number)));
        assertThat(words(shown.body())).contains("800.1.4/0999", "3 Maret 2026");
        assertThat(sign(head, instance, "kegiatan_08", "laporan-pelatihan", WebSession.PASSWORD, number).statusCode())
                .isEqualTo(201);
        assertThat(words(content(instance, "laporan-pelatihan", "TTD"))).contains("800.1.4/0999", "3 Maret 2026");
    }

    /** Nothing can be added after an electronic signature: number and date come from the register while it is made. */
    @Test
    void theRegisterNumbersWhatIsSigned() throws IOException {
        ProcessInstance instance = runTo(TRAINING, "kegiatan_08");
        WebSession head = take(instance, "kegiatan_08", "diy.kepala");
        HttpResponse<byte[]> answer = sign(head, instance, "kegiatan_08", "laporan-pelatihan", WebSession.PASSWORD, Map.of());
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
        String number = numbers(instance, false).get(0);
        assertThat(number).matches("000\\.8\\.3/\\d{3}/LAP/BPKP/\\d{4}");
        assertThat(words(content(instance, "laporan-pelatihan", "TTD"))).contains(number);

        cases.act(instance, TRAINING, "kegiatan_08", Map.of("laporanDisahkan", "tidak"));
        cases.finish(instance, TRAINING);
        assertThat(numbers(instance, true)).as("void with the new draft").containsExactly(number);
        assertThat(words(content(instance, "laporan-pelatihan", "TERBIT"))).doesNotContain(number);
    }

    /** Whoever cannot sign at all waits for no number, and keeps nobody waiting for one. */
    @Test
    void refusesWithoutTheRegisterOfNumbers() {
        ProcessInstance instance = runTo(TRAINING, "kegiatan_08");
        WebSession head = take(instance, "kegiatan_08", "diy.kepala");
        transaction.executeWithoutResult(status -> {
            locks.take(Lock.REGISTER, "diy");
            assertRefused(sign(head, instance, "kegiatan_08", "laporan-pelatihan", "", Map.of()), 422, "Isi frasa sandi");
        });
    }

    private List<String> numbers(ProcessInstance instance, boolean voided) {
        return jdbc.queryForList("select number from register_entry where process_instance_id = ? and kind = 'laporan-pelatihan' "
                + "and voided_at is " + (voided ? "not null" : "null"), String.class, instance.getId());
    }

    @Test
    void aNewDraftSupersedesWhatWasSigned() throws IOException {
        ProcessInstance instance = runTo(TRAINING, "kegiatan_08");
        WebSession head = take(instance, "kegiatan_08", "diy.kepala");
        assertThat(sign(head, instance, "kegiatan_08", "laporan-pelatihan", WebSession.PASSWORD,
                Map.of("penomoranLaporan", Map.of("nomor", "1", "tanggal", "2026-03-03"))).statusCode()).isEqualTo(201);
        byte[] signed = content(instance, "laporan-pelatihan", "TTD");

        cases.act(instance, TRAINING, "kegiatan_08", Map.of("laporanDisahkan", "tidak"));
        cases.finish(instance, TRAINING);
        byte[] issued = content(instance, "laporan-pelatihan", "TERBIT");
        assertThat(issued).isNotEqualTo(signed);
        assertThat(words(issued)).contains("ttd.", "ditandatangani basah");
    }

    private ProcessInstance runTo(SampleSop sop, String activity) {
        ProcessInstance instance = cases.start(sop);
        while (!cases.open(instance).contains(activity)) {
            cases.act(instance, sop, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }

    private WebSession take(ProcessInstance instance, String activity, String user) {
        taskService.claim(cases.task(instance, activity).getId(), user);
        return WebSession.tasklist(port, user);
    }

    private HttpResponse<byte[]> sign(WebSession session, ProcessInstance instance, String activity, String kind,
                                      String passphrase, Map<String, Object> data) {
        try {
            return session.send("POST", path(instance, activity), json.writeValueAsString(Map.of("kind", kind,
                    "method", "KUNCI", "passphrase", passphrase, "data", data)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String path(ProcessInstance instance, String activity) {
        return "/camunda/api/sop/tasks/" + cases.task(instance, activity).getId() + "/signature";
    }

    private static void assertRefused(HttpResponse<byte[]> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        assertThat(text(answer)).contains(sentence).doesNotContain(WRONG);
    }

    private int signedVersions(ProcessInstance instance) {
        return jdbc.queryForObject("select count(*) from naskah where process_instance_id = ? and signer is not null",
                Integer.class, instance.getId());
    }

    private byte[] content(ProcessInstance instance, String kind, String stage) {
        return jdbc.query("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ? and n.kind = ? and n.stage = ? order by n.created_at desc",
                (row, i) -> row.getBytes(1), instance.getId(), kind, stage).get(0);
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    /** For those who look at it; what is issued is PDF/A and PDF/UA, also with its signature. */
    private static void keep(String name, byte[] pdf) throws IOException {
        assertThat(Conformance.brokenRules(pdf)).as(name).isEmpty();
        Files.createDirectories(Path.of("target", "naskah"));
        Files.write(Path.of("target", "naskah", name + ".pdf"), pdf);
    }
}
