package id.baku.sop;

import static id.baku.testing.WebSession.text;
import static id.baku.testing.Pdfs.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.camunda.bpm.engine.RuntimeService;
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

import id.baku.document.register.NumberRegister;
import id.baku.document.register.RegisterEntry;
import id.baku.document.signature.FoundSignature;
import id.baku.document.signature.SignatureCheck;
import id.baku.engine.cases.CaseData;
import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Official;
import id.baku.office.lock.Lock;
import id.baku.office.lock.Locks;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.Conformance;
import id.baku.testing.WebSession;
import id.baku.web.format.IndonesianTime;

/** Documents signed electronically in the task of the one who signs them, and sealed where nobody did. */
@BakuTest
@ExtendWith(OutputCaptureExtension.class)
class SigningIT {

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
    Clock clock;
    @Autowired
    TaskService taskService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    CaseData caseData;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Locks locks;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    NumberRegister register;
    @Autowired
    SignatureCheck check;
    @Autowired
    Agencies agencies;
    @Autowired
    ObjectMapper json;

    @Test
    void whatIsSignedInTheTaskIsIssuedAsItIs() throws IOException {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_04b");
        giveNumber(instance);
        WebSession head = take(instance, "kegiatan_04b", "diy.kepala");
        assertThat(text(head.get(path(instance, "kegiatan_04b")))).contains(REPORT, "KEY").doesNotContain("BSRE");

        HttpResponse<byte[]> answer = sign(head, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, Map.of());
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
        byte[] signed = content(instance, REPORT, "SIGNED_OFF");
        keep("laporan-evaluasi-program-ditandatangani", signed);
        assertThat(check.check(signed)).singleElement().matches(FoundSignature::isGood)
                .satisfies(found -> assertThat(found.signer()).startsWith("Contoh Kepala Balai"));
        assertThat(words(signed)).contains("Ditandatangani secara elektronik", "000.8.6/031",
                        "dengan sertifikat elektronik instansi")
                .doesNotContain("ttd.", "basah", "KONSEP", "Paraf", "Balai Besar Sertifikasi Elektronik");

        cases.act(instance, YEARLY, "kegiatan_04b", Map.of());
        Map<?, ?> report = (Map<?, ?>) caseData.plain(runtimeService.getVariable(instance.getId(), "laporan"));
        runtimeService.setVariable(instance.getId(), "laporan", caseData.toVariable(CaseData.with(report, "simpulan", "SIMPULAN LAIN")));
        assertThatThrownBy(() -> cases.act(instance, YEARLY, "kegiatan_05", Map.of())).as("another date").isInstanceOf(Refusal.class)
                .hasMessageContaining("yang sudah disetujui oleh Kepala Balai");
        cases.act(instance, YEARLY, "kegiatan_05", NUMBER);
        assertThat(content(instance, REPORT, "ISSUED")).as("the same file").isEqualTo(signed);
        assertThat(words(content(instance, REPORT, "COPIES"))).contains("Ditandatangani secara elektronik")
                .doesNotContain("SIMPULAN LAIN");
        assertThat(jdbc.queryForMap("select * from naskah where process_instance_id = ? and stage = 'ISSUED'", instance.getId()))
                .containsEntry("SIGNATURE_METHOD", "KEY").containsEntry("SIGNER", "diy.kepala")
                .containsEntry("SIGNER_ROLE", "kepala-balai").containsKey("SIGNED_AT");
        assertThat(text(WebSession.tasklist(port, "diy.kepala").get("/camunda/api/sop/instances/" + instance.getId() + "/naskah")))
                .contains("\"signature\":\"Ditandatangani secara elektronik\"");
    }

    @Test
    void whatNobodySignsElectronicallyIsSealedAndSaysSo() throws IOException {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_06");
        byte[] issued = content(instance, REPORT, "ISSUED");
        keep("laporan-evaluasi-program-disegel", issued);

        assertThat(check.check(issued)).singleElement().matches(FoundSignature::isGood)
                .satisfies(found -> assertThat(found.signer()).startsWith("Contoh Segel Elektronik"));
        assertThat(words(issued)).contains("ttd.", "Disetujui oleh Kepala Balai", "disegel secara elektronik").doesNotContain("basah");
        assertThat(words(content(instance, REPORT, "SIGNED_OFF"))).contains("berlaku setelah ditandatangani");
        assertThat(check.check(content(instance, REPORT, "SIGNED_OFF"))).isEmpty();
    }

    @Test
    void onlyTheOneWhoHasTakenTheTaskSigns() {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_04b");
        for (String stranger : List.of("diy.kasi", "diy.promosi", "sulbar.sertifikasi", "pemalang.kepala")) {
            WebSession session = WebSession.tasklist(port, stranger);
            assertThat(sign(session, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, Map.of()).statusCode())
                    .as(stranger).isIn(403, 404);
            assertThat(session.get(path(instance, "kegiatan_04b")).statusCode()).as(stranger).isIn(403, 404);
            assertThat(session.send("POST", path(instance, "kegiatan_04b") + "/preview", "{\"kind\":\"" + REPORT + "\"}")
                    .statusCode()).as(stranger).isIn(403, 404);
        }
        WebSession head = WebSession.tasklist(port, "diy.kepala");
        assertThat(sign(head, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, Map.of()).statusCode())
                .as("not taken yet").isEqualTo(403);
        assertThat(WebSession.anonymous(port).get(path(instance, "kegiatan_04b")).statusCode()).isEqualTo(401);
        assertThat(signedVersions(instance)).isZero();
    }

    @Test
    void refusesWithASentenceAndKeepsNothing(CapturedOutput output) {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_04b");
        giveNumber(instance);
        WebSession head = take(instance, "kegiatan_04b", "diy.kepala");

        assertRefused(sign(head, instance, "kegiatan_04b", REPORT, WRONG, Map.of()), 422, "Frasa sandi salah.");
        assertRefused(sign(head, instance, "kegiatan_04b", REPORT, "", Map.of()), 422, "Isi frasa sandi");
        assertRefused(sign(head, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, Map.of("laporan", Map.of("simpulan", "LAIN"))),
                400, "tidak ada pada formulir ini");
        assertRefused(sign(head, instance, "kegiatan_04b", "surat-jawaban", WebSession.PASSWORD, Map.of()), 400,
                "tidak ditandatangani dalam tugas ini");
        assertRefused(head.send("POST", path(instance, "kegiatan_04b"), "{\"kind\":\"" + REPORT + "\",\"method\":\"BSRE\","
                + "\"nik\":\"1234567890123456\","
                + "\"passphrase\":\"" + WRONG + "\"}"), 422, "tidak tersedia");
        assertRefused(head.send("POST", path(instance, "kegiatan_04b"), "{\"kind\":\"" + REPORT + "\",\"method\":\"SEAL\","
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

    /** The role's key still bears the name of who held the office before: he would sign under his successor's name. */
    @Test
    void refusesTheCertificateOfSomebodyElse() {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_04b");
        WebSession head = take(instance, "kegiatan_04b", "diy.kepala");
        Agency before = agencies.get("diy");
        try {
            agencies.replace(before.withOfficial("kepala-balai", new Official("Kepala Balai Pengukuran Kompetensi Pegawai",
                    "Contoh Pengganti, S.Psi.", "Pembina, IV/a", "00000000 000000 0 099")));
            assertRefused(sign(head, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, Map.of()), 422, "Contoh Pengganti");
        } finally {
            agencies.replace(before);
        }
        assertThat(signedVersions(instance)).isZero();
    }

    /** Nobody is recorded in the office, so that no certificate could be compared with its holder. */
    @Test
    void refusesToSignForAnOfficeWithoutOfficial() {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_04b");
        WebSession head = take(instance, "kegiatan_04b", "diy.kepala");
        Agency before = agencies.get("diy");
        Map<String, Official> others = new LinkedHashMap<>(before.officials());
        others.remove("kepala-balai");
        try {
            agencies.replace(new Agency(before.id(), before.government(), before.name(), before.unit(), before.address(), before.contact(),
                    before.city(), before.zone(), before.roles(), others, before.numbering(), before.stationery()));
            assertRefused(sign(head, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, Map.of()), 403,
                    "pejabat yang tidak dimiliki instansi ini, bukan oleh Anda");
        } finally {
            agencies.replace(before);
        }
        assertThat(signedVersions(instance)).isZero();
    }

    /** The number stands in the form of the one who signs; it is part of what he signs. */
    @Test
    void signsWhatStandsInTheForm() throws IOException {
        ProcessInstance instance = runTo(TRAINING, "kegiatan_08");
        WebSession head = take(instance, "kegiatan_08", "diy.kepala");
        Map<String, Object> number = Map.of("penomoranLaporan", Map.of("nomor", "800.1.4/0999", "tanggal", today().toString()));

        HttpResponse<byte[]> shown = head.send("POST", path(instance, "kegiatan_08") + "/preview",
                json.writeValueAsString(Map.of("kind", "laporan-pelatihan", "data", number)));
        assertThat(words(shown.body())).contains("800.1.4/0999", IndonesianTime.date(today()));
        HttpResponse<byte[]> signed = sign(head, instance, "kegiatan_08", "laporan-pelatihan", WebSession.PASSWORD, number);
        assertThat(signed.statusCode()).as(text(signed)).isEqualTo(201);
        assertThat(words(content(instance, "laporan-pelatihan", "SIGNED_OFF"))).contains("800.1.4/0999", IndonesianTime.date(today()));
    }

    /** What is signed and what the case knows are one, whatever was typed, or sent, in between. */
    @Test
    void theTaskIsCompletedWithWhatWasSigned() throws IOException {
        ProcessInstance instance = runTo(TRAINING, "kegiatan_08");
        WebSession head = take(instance, "kegiatan_08", "diy.kepala");
        Map<String, Object> number = Map.of("penomoranLaporan", Map.of("nomor", "800.1.4/0998", "tanggal", today().toString()));
        Map<String, Object> typed = new HashMap<>(number);
        typed.put("kegiatan_08", Map.of("hasil", "Palsu"));
        typed.put("laporanDisahkan", "ya");
        assertThat(sign(head, instance, "kegiatan_08", "laporan-pelatihan", WebSession.PASSWORD, typed).statusCode()).isEqualTo(201);
        assertThat(jdbc.queryForObject("select approved_data from naskah where process_instance_id = ? and signer is not null", String.class,
                instance.getId())).contains("\"hasil\":\"Ditandatangani\"").doesNotContain("Palsu");

        for (Map<String, Object> other : List.<Map<String, Object>>of(Map.of("nomor", "800.1.4/0997", "tanggal", today().toString()),
                Map.of("nomor", "800.1.4/0998", "tanggal", "2026-03-02"))) {
            assertThatThrownBy(() -> cases.act(instance, TRAINING, "kegiatan_08", Map.of("penomoranLaporan", other)))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(cases.open(instance)).containsExactly("kegiatan_08");
        cases.act(instance, TRAINING, "kegiatan_08", number);
        assertThat(content(instance, "laporan-pelatihan", "ISSUED")).isEqualTo(content(instance, "laporan-pelatihan", "SIGNED_OFF"));
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
        assertThat(words(content(instance, "laporan-pelatihan", "SIGNED_OFF"))).contains(number);
        String task = path(instance, "kegiatan_08").replace("/signature", "/history");
        assertThat(json.readTree(head.get(task).body())).as("the case tells who signed it, under which number").anySatisfy(entry -> {
            assertThat(entry.path("kind").asText()).isEqualTo("DOCUMENT");
            assertThat(entry.path("by").asText()).isEqualTo("Contoh Kepala Balai");
            assertThat(entry.path("values").toString()).contains("{\"label\":\"Nomor\",\"value\":\"" + number + "\",\"before\":null}");
        }).as("and what the case learnt with it, as the form calls it").anySatisfy(entry -> {
            assertThat(entry.path("kind").asText()).isEqualTo("CHANGE");
            assertThat(entry.path("by").asText()).isEqualTo("Contoh Kepala Balai");
            assertThat(entry.path("values").toString()).contains("\"value\":\"" + number + "\"").doesNotContain("penomoranLaporan");
        });

        cases.act(instance, TRAINING, "kegiatan_08", Map.of("laporanDisahkan", "tidak", "kegiatan_08", Map.of("catatan", "Lengkapi")));
        cases.finish(instance, TRAINING);
        assertThat(numbers(instance, true)).as("void with the new draft").containsExactly(number);
        assertThat(words(content(instance, "laporan-pelatihan", "ISSUED"))).doesNotContain(number);
    }

    /** The file cannot be changed any more, and its number is none. */
    @Test
    void whatIsSignedUnderANumberThatIsVoidIsSignedOnceMore() throws IOException {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_04b");
        WebSession head = take(instance, "kegiatan_04b", "diy.kepala");
        assertThat(sign(head, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, Map.of()).statusCode()).isEqualTo(201);
        String first = voidNumber(instance);
        assertThatThrownBy(() -> cases.act(instance, YEARLY, "kegiatan_04b", Map.of())).isInstanceOf(Refusal.class)
                .hasMessageContaining("Nomor " + first + " dibatalkan setelah naskah ini ditandatangani");
        assertThat(text(head.get(path(instance, "kegiatan_04b")))).as("it is to be signed again").contains("\"signed\":null");
        HttpResponse<byte[]> again = sign(head, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, Map.of());
        assertThat(again.statusCode()).as(text(again)).isEqualTo(201);
        assertThat(words(content(instance, REPORT, "SIGNED_OFF"))).doesNotContain(first);

        cases.act(instance, YEARLY, "kegiatan_04b", Map.of());
        String second = voidNumber(instance);
        assertThat(second).isNotEqualTo(first);
        assertThatThrownBy(() -> cases.act(instance, YEARLY, "kegiatan_05", Map.of())).isInstanceOf(Refusal.class)
                .hasMessageContaining("Nomor " + second + " dibatalkan setelah naskah ini ditandatangani");
        assertThat(cases.open(instance)).containsExactly("kegiatan_05");
        assertThat(jdbc.queryForList("select id from naskah where process_instance_id = ? and stage = 'ISSUED'", instance.getId())).isEmpty();
    }

    private String voidNumber(ProcessInstance instance) {
        RegisterEntry entry = register.ofCase(instance.getId()).stream().filter(one -> one.document().kind().equals(REPORT)).findFirst()
                .orElseThrow();
        register.voidEntry("diy", entry.id(), "Salah urut", "diy.promosi");
        return entry.number();
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
                Map.of("penomoranLaporan", Map.of("nomor", "1", "tanggal", today().toString()))).statusCode()).isEqualTo(201);
        byte[] signed = content(instance, "laporan-pelatihan", "SIGNED_OFF");

        cases.act(instance, TRAINING, "kegiatan_08", Map.of("laporanDisahkan", "tidak", "kegiatan_08", Map.of("catatan", "Lengkapi")));
        cases.finish(instance, TRAINING);
        byte[] issued = content(instance, "laporan-pelatihan", "ISSUED");
        assertThat(issued).isNotEqualTo(signed);
        assertThat(words(issued)).contains("ttd.", "Disetujui oleh Kepala Balai").doesNotContain("secara elektronik dengan sertifikat elektronik instansi. Cetakannya");
    }

    private ProcessInstance runTo(SampleSop sop, String activity) {
        ProcessInstance instance = cases.start(sop);
        while (!cases.open(instance).contains(activity)) {
            cases.act(instance, sop, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }

    /** Its form asks for none. */
    private void giveNumber(ProcessInstance instance) {
        NUMBER.forEach((name, value) -> runtimeService.setVariable(instance.getId(), name, caseData.toVariable(value)));
    }

    private WebSession take(ProcessInstance instance, String activity, String user) {
        taskService.claim(cases.task(instance, activity).getId(), user);
        return WebSession.tasklist(port, user);
    }

    /** No report is dated before the orders that it is about. */
    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private HttpResponse<byte[]> sign(WebSession session, ProcessInstance instance, String activity, String kind,
                                      String passphrase, Map<String, Object> data) {
        try {
            return session.send("POST", path(instance, activity), json.writeValueAsString(Map.of("kind", kind,
                    "method", "KEY", "passphrase", passphrase, "data", data)));
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

    /** For those who look at it; what is issued is PDF/A and PDF/UA, also with its signature. */
    private static void keep(String name, byte[] pdf) throws IOException {
        assertThat(Conformance.brokenRules(pdf)).as(name).isEmpty();
        Files.createDirectories(Path.of("target", "naskah"));
        Files.write(Path.of("target", "naskah", name + ".pdf"), pdf);
    }
}
