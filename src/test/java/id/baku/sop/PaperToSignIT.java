package id.baku.sop;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.document.register.NumberRegister;
import id.baku.engine.cases.CaseData;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.Pdfs;
import id.baku.testing.WebSession;

/** What is signed on paper bears its number before it is signed, and its scan shows that text and that number alone. */
@BakuTest
@BothDatabases
class PaperToSignIT {

    private static final SampleSop PROMOTION = SampleSop.of("diy-02");
    private static final SampleSop EVALUATION = SampleSop.of("diy-04");
    private static final SampleSop FORMULATION = SampleSop.of("jateng-006");
    private static final String RESULT = "rumusan-kompetensi";
    private static final String TERMS = "kak-promosi";
    private static final String LETTER = "surat-permohonan-promosi";
    private static final String REQUEST = "permohonan-narasumber";
    private static final byte[] SCAN = "%PDF-1.4 contoh".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    NumberRegister register;
    @Autowired
    CaseData caseData;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ObjectMapper json;
    @Autowired
    Clock clock;

    @AfterEach
    void resetTheClock() {
        EngineTime.reset();
    }

    @Test
    void thePaperBearsTheNumberUnderWhichItIsIssued() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_04");
        WebSession staff = take(instance, "kegiatan_04", "diy.analis");
        Map<String, Object> empty = Map.of("suratPromosi", Map.of("nomor", "", "tanggal", ""));
        Map<String, Object> form = form(instance, "kegiatan_04", empty);
        assertRefused(handIn(staff, instance, "kegiatan_04", LETTER + ".pindaian", form), 409, "belum bernomor");

        HttpResponse<byte[]> paper = print(staff, instance, "kegiatan_04", LETTER, null, form);
        assertThat(paper.statusCode()).as(text(paper)).isEqualTo(200);
        Map<String, Object> reserved = entries(instance, LETTER).get(0);
        assertThat(reserved).containsEntry("RESERVED", true);
        String number = (String) reserved.get("NUMBER");
        assertThat(Pdfs.words(paper.body())).contains(number, "berlaku setelah ditandatangani").doesNotContain("ttd.");
        print(staff, instance, "kegiatan_04", LETTER, null, form);
        assertThat(entries(instance, LETTER)).as("printed twice, under one number").hasSize(1);
        assertThat(handIn(staff, instance, "kegiatan_04", LETTER + ".pindaian", form).statusCode()).isEqualTo(201);

        EngineTime.moveTo(clock.instant().plus(Duration.ofDays(1)));
        cases.complete(instance, "kegiatan_04", form);
        assertThat(entries(instance, LETTER)).as("the form was empty there, and on a later day").singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("NUMBER", number).containsEntry("RESERVED", false));
        assertThat(issued(instance, LETTER, null)).contains(number, "ttd.", "pindaiannya tersimpan");
    }

    @Test
    void anotherTextIsNotTheOneThatWasScanned() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_03");
        WebSession staff = take(instance, "kegiatan_03", "diy.promosi");
        assertRefused(handIn(staff, instance, "kegiatan_03", TERMS + ".pindaian", Map.of()), 400, "belum lengkap");
        assertThat(handIn(staff, instance, "kegiatan_03", TERMS + ".pindaian", form(instance, "kegiatan_03", Map.of())).statusCode()).isEqualTo(201);
        Map<String, Object> other = Map.of("kak", Map.of("sasaran", "SASARAN LAIN"));
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_03", other)).isInstanceOf(Refusal.class)
                .hasMessageContaining("Kerangka Acuan Kerja").hasMessageContaining("berubah sesudah pindaiannya diserahkan")
                .hasMessageContaining("unggah pindaian yang baru");
        assertThat(cases.open(instance)).containsExactly("kegiatan_03");

        staff = take(instance, "kegiatan_03", "diy.promosi");
        assertThat(handIn(staff, instance, "kegiatan_03", TERMS + ".pindaian", form(instance, "kegiatan_03", other)).statusCode()).isEqualTo(201);
        cases.act(instance, PROMOTION, "kegiatan_03", other);
        assertThat(issued(instance, TERMS, null)).contains("SASARAN LAIN", "ttd.", "pindaiannya tersimpan");
    }

    /** Whatever reaches the case's data on another way, the scan signs nothing that is not on it. */
    @Test
    void whatIsIssuedOtherwiseThanItWasScannedIsUnsigned() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_03");
        WebSession staff = take(instance, "kegiatan_03", "diy.promosi");
        handIn(staff, instance, "kegiatan_03", TERMS + ".pindaian", form(instance, "kegiatan_03", Map.of()));
        Task task = cases.accountedFor(instance, "kegiatan_03");
        taskService.complete(task.getId(), cases.entries(task, Map.of()));
        runtimeService.setVariable(instance.getId(), "kak", caseData.toVariable(CaseData.with(
                (Map<?, ?>) caseData.plain(runtimeService.getVariable(instance.getId(), "kak")), "sasaran", "SASARAN LAIN")));
        cases.runJobs(instance);
        assertThat(issued(instance, TERMS, null)).contains("SASARAN LAIN", "diterbitkan tanpa tanda tangan").doesNotContain("ttd.");
    }

    /** It was taken without what its paper says, and a case that was running then goes on. */
    @Test
    void aScanThatAnEarlierVersionTookCountsAsItDid() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_03");
        WebSession staff = take(instance, "kegiatan_03", "diy.promosi");
        handIn(staff, instance, "kegiatan_03", TERMS + ".pindaian", form(instance, "kegiatan_03", Map.of()));
        assertThat(jdbc.update("update naskah set approved_data = null where process_instance_id = ? and kind = ?", instance.getId(),
                TERMS + ".pindaian")).isEqualTo(1);
        cases.act(instance, PROMOTION, "kegiatan_03", Map.of());
        assertThat(issued(instance, TERMS, null)).contains("ttd.", "pindaiannya tersimpan");
    }

    @Test
    void anotherNumberIsNotTheOneThatWasScanned() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_04");
        WebSession staff = take(instance, "kegiatan_04", "diy.analis");
        Map<String, Object> form = form(instance, "kegiatan_04", Map.of());
        print(staff, instance, "kegiatan_04", LETTER, null, form);
        handIn(staff, instance, "kegiatan_04", LETTER + ".pindaian", form);
        String number = (String) entries(instance, LETTER).get(0).get("NUMBER");
        Map<String, Object> typed = Map.of("suratPromosi", Map.of("nomor", "X/6001"));
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_04", typed)).isInstanceOf(Refusal.class)
                .hasMessageContaining("Isi atau nomor").hasMessageContaining("unggah pindaian yang baru");

        register.voidEntry("diy", (String) entries(instance, LETTER).get(0).get("ID"), "Salah buku", "diy.promosi");
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_04", Map.of())).as("its number is void").isInstanceOf(Refusal.class)
                .hasMessageContaining("unggah pindaian yang baru");
        staff = take(instance, "kegiatan_04", "diy.analis");
        assertThat(Pdfs.words(print(staff, instance, "kegiatan_04", LETTER, null, form).body())).doesNotContain(number);
        assertThat(handIn(staff, instance, "kegiatan_04", LETTER + ".pindaian", form).statusCode()).isEqualTo(201);
        cases.act(instance, PROMOTION, "kegiatan_04", Map.of());
        assertThat(issued(instance, LETTER, null)).contains("ttd.").doesNotContain(number);
    }

    /** Who signs the paper second is not held up by what its scan lacks: its place is entered by him, its scan can be handed in again. */
    @Test
    void aScanDoesNotHoldUpWhoSignsAfterIt() throws IOException {
        ProcessInstance other = scannedByTheStakeholder();
        cases.act(other, FORMULATION, "kegiatan_04a", Map.of("pengesahan", Map.of("tempat", "Demak")));
        assertThat(cases.open(other)).containsExactly("kegiatan_05");
        while (!cases.open(other).contains("kegiatan_07")) {
            cases.act(other, FORMULATION, cases.open(other).get(0), Map.of());
        }
        cases.act(other, FORMULATION, "kegiatan_07", Map.of());
        assertThat(issued(other, RESULT, null)).contains("Demak");
        assertThat(jdbc.queryForList("select evidence from document_signer s join naskah n on n.id = s.naskah_id where n.process_instance_id = ? "
                + "and n.kind = ? and n.stage = 'ISSUED'", String.class, other.getId(), RESULT)).contains("SCAN");

        ProcessInstance instance = scannedByTheStakeholder();
        register.voidEntry("jateng", (String) entries(instance, RESULT).get(0).get("ID"), "Salah buku", "jateng.kasi");
        cases.act(instance, FORMULATION, "kegiatan_04a", Map.of());
        assertThat(cases.open(instance)).containsExactly("kegiatan_05");
    }

    private ProcessInstance scannedByTheStakeholder() throws IOException {
        ProcessInstance instance = runTo(FORMULATION, "kegiatan_04b");
        WebSession partner = take(instance, "kegiatan_04b", "jateng.mitra");
        Map<String, Object> form = form(instance, "kegiatan_04b", Map.of());
        HttpResponse<byte[]> paper = print(partner, instance, "kegiatan_04b", RESULT, null, form);
        assertThat(paper.statusCode()).as(text(paper)).isEqualTo(200);
        assertThat(handIn(partner, instance, "kegiatan_04b", RESULT + ".pindaian", form).statusCode()).isEqualTo(201);
        cases.act(instance, FORMULATION, "kegiatan_04b", Map.of());
        return instance;
    }

    @Test
    void eachPersonsLetterHasItsOwnScan() throws IOException {
        ProcessInstance instance = runTo(EVALUATION, "kegiatan_09");
        assertThat(entries(instance, REQUEST)).as("each letter, with the number that they share").hasSize(4)
                .allSatisfy(entry -> assertThat(entry).containsEntry("RESERVED", true));
        String number = (String) entries(instance, REQUEST).get(0).get("NUMBER");
        WebSession staff = take(instance, "kegiatan_09", "diy.promosi");
        JsonNode offered = json.readTree(staff.get(path(instance, "kegiatan_09", "signature")).body()).path("scans");
        List<JsonNode> papers = StreamSupport.stream(offered.spliterator(), false).filter(scan -> scan.path("kind").asText().equals(REQUEST))
                .flatMap(scan -> StreamSupport.stream(scan.path("papers").spliterator(), false)).toList();
        assertThat(papers).hasSize(4);
        String mark = papers.get(0).path("mark").asText();
        String first = papers.get(0).path("holder").asText();
        String second = papers.get(1).path("holder").asText();
        Map<String, Object> form = form(instance, "kegiatan_09", Map.of());
        assertRefused(print(staff, instance, "kegiatan_09", REQUEST, null, form), 400, "Pilih untuk siapa");
        assertThat(Pdfs.words(print(staff, instance, "kegiatan_09", REQUEST, mark, form).body())).contains(first, number).doesNotContain(second);
        assertThat(handIn(staff, instance, "kegiatan_09", REQUEST + "." + mark + ".pindaian", form).statusCode()).isEqualTo(201);
        assertRefused(handIn(staff, instance, "kegiatan_09", REQUEST + ".0000.pindaian", form), 400, "Tidak ada naskah");

        cases.act(instance, EVALUATION, "kegiatan_09", Map.of());
        assertThat(issued(instance, REQUEST, first)).contains("ttd.", "pindaiannya tersimpan", number);
        assertThat(issued(instance, REQUEST, second)).contains("diterbitkan tanpa tanda tangan", number).doesNotContain("ttd.");
        assertThat(entries(instance, REQUEST)).hasSize(4).allSatisfy(entry -> assertThat(entry).containsEntry("NUMBER", number)
                .containsEntry("RESERVED", false).containsEntry("VOIDED_AT", null));
    }

    @Test
    void oneFileMayShowTheLettersOfAll() throws IOException {
        ProcessInstance instance = runTo(EVALUATION, "kegiatan_09");
        WebSession staff = take(instance, "kegiatan_09", "diy.promosi");
        handIn(staff, instance, "kegiatan_09", REQUEST + ".pindaian", form(instance, "kegiatan_09", Map.of()));
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_09", Map.of("penomoranPermohonan", Map.of("nomor", "X/6002"))))
                .isInstanceOf(Refusal.class).hasMessageContaining("unggah pindaian yang baru");
        cases.act(instance, EVALUATION, "kegiatan_09", Map.of());
        assertThat(jdbc.queryForList("select holder from naskah where process_instance_id = ? and kind = ? and stage = 'ISSUED'", String.class,
                instance.getId(), REQUEST)).hasSize(4).allSatisfy(holder -> assertThat(issued(instance, REQUEST, holder)).contains("ttd."));
    }

    /** One number of ours: in the series once, from outside never, twice never; and void for all. */
    @Test
    void theBookStatesTheLettersToSeveralPeople() throws IOException {
        ProcessInstance instance = runTo(EVALUATION, "kegiatan_10");
        WebSession staff = WebSession.tasklist(port, "diy.promosi");
        List<JsonNode> rows = rows(staff, instance);
        assertThat(rows).hasSize(4).allSatisfy(row -> {
            assertThat(row.path("source").asText()).isEqualTo("Buku nomor");
            assertThat(row.path("doubled").asBoolean()).isFalse();
        });
        assertThat(rows.stream().map(row -> row.path("title").asText()).toList()).anySatisfy(title ->
                assertThat(title).contains(" – Contoh Narasumber Dua")).doesNotHaveDuplicates();
        register.voidEntry("diy", rows.get(2).path("id").asText(), "Salah buku", "diy.promosi");
        assertThat(rows(staff, instance)).hasSize(4).allSatisfy(row -> assertThat(row.path("voided").path("reason").asText()).isEqualTo("Salah buku"));
    }

    private List<JsonNode> rows(WebSession staff, ProcessInstance instance) throws IOException {
        return StreamSupport.stream(json.readTree(staff.get("/camunda/api/sop/register?q=" + instance.getBusinessKey()).body()).path("rows").spliterator(), false)
                .filter(row -> row.path("businessKey").asText().equals(instance.getBusinessKey())
                        && row.path("title").asText().startsWith("Permohonan Narasumber")).toList();
    }

    private ProcessInstance runTo(SampleSop sop, String activity) {
        ProcessInstance instance = cases.start(sop);
        while (!cases.open(instance).contains(activity)) {
            cases.act(instance, sop, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }

    private WebSession take(ProcessInstance instance, String activity, String user) {
        taskService.setAssignee(cases.task(instance, activity).getId(), user);
        return WebSession.tasklist(port, user);
    }

    private Map<String, Object> form(ProcessInstance instance, String activity, Map<String, Object> other) {
        return cases.typed(cases.task(instance, activity), other);
    }

    private HttpResponse<byte[]> print(WebSession session, ProcessInstance instance, String activity, String kind, String mark,
                                       Map<String, Object> form) throws IOException {
        Map<String, Object> order = new HashMap<>(Map.of("kind", kind, "data", form));
        order.put("mark", mark);
        return session.send("POST", path(instance, activity, "signature/paper"), json.writeValueAsString(order));
    }

    private HttpResponse<byte[]> handIn(WebSession session, ProcessInstance instance, String activity, String slot, Map<String, Object> form)
            throws IOException {
        return session.upload(path(instance, activity, "naskah"), slot, "Pindaian", SCAN, json.writeValueAsString(form));
    }

    private String path(ProcessInstance instance, String activity, String what) {
        return "/camunda/api/sop/tasks/" + cases.task(instance, activity).getId() + "/" + what;
    }

    private static void assertRefused(HttpResponse<byte[]> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        assertThat(text(answer)).contains(sentence);
    }

    private List<Map<String, Object>> entries(ProcessInstance instance, String kind) {
        return jdbc.queryForList("select * from register_entry where process_instance_id = ? and kind = ? and voided_at is null "
                + "order by issued_at", instance.getId(), kind);
    }

    private String issued(ProcessInstance instance, String kind, String holder) throws IOException {
        return Pdfs.words(jdbc.queryForObject("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ? and n.kind = ? and coalesce(n.holder, '') = ? and n.stage = 'ISSUED' "
                + "order by n.created_at desc limit 1", byte[].class, instance.getId(), kind, holder == null ? "" : holder));
    }
}
