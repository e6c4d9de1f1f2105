package id.baku.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.draft.Draft.Origin;
import id.baku.engine.DiagramProblem;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** The letter and the agreements of diy-03 as those who write them change their wording. */
@BakuTest
class DraftTest {

    private static final SampleSop SOP = SampleSop.of("diy-03");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORDING = "Kami menyetujui permohonan Saudara dengan senang hati.";

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Drafts drafts;
    @Autowired
    DraftRule rule;

    @Test
    void whatIsEditedIsPrintedFromTheDraftToTheIssuedLetter() {
        ProcessInstance instance = runTo("kegiatan_03");
        WebSession writer = WebSession.tasklist(port, "diy.promosi");
        JsonNode draft = json(writer.get(path(instance, "kegiatan_03", "surat-jawaban")));
        assertThat(draft.path("version").asInt()).isZero();
        assertThat(draft.path("editable").asBoolean()).isTrue();
        assertThat(draft.path("title").asText()).isEqualTo("Surat Jawaban Persetujuan Kerja Sama");
        assertThat(field(draft, "isi").path("standard").asText()).startsWith("Menindaklanjuti surat ");

        JsonNode saved = json(save(writer, instance, "kegiatan_03", "surat-jawaban", 0,
                Map.of("isi", WORDING, "tembusan", "Inspektorat.", "kepada", "Bupati Contoh")));
        assertThat(saved.path("version").asInt()).isEqualTo(1);
        cases.act(instance, SOP, "kegiatan_03", Map.of());
        assertThat(text(instance, "surat-jawaban", "KONSEP")).contains(WORDING, "Inspektorat.", "Yth. Bupati Contoh")
                .doesNotContain("Menindaklanjuti surat");

        for (String activity : List.of("kegiatan_04", "kegiatan_05", "kegiatan_06")) {
            cases.act(instance, SOP, activity, Map.of());
        }
        for (String stage : List.of("PARAF", "TTD", "TERBIT")) {
            assertThat(text(instance, "surat-jawaban", stage)).contains(WORDING, "Inspektorat.", "Yth. Bupati Contoh");
        }
    }

    @Test
    void theWriterFindsTheCheckersNoteAndHisOwnText() {
        ProcessInstance instance = runTo("kegiatan_03");
        WebSession writer = WebSession.tasklist(port, "diy.promosi");
        save(writer, instance, "kegiatan_03", "surat-jawaban", 0, Map.of("isi", WORDING));
        cases.act(instance, SOP, "kegiatan_03", Map.of());
        cases.act(instance, SOP, "kegiatan_04", Map.of("suratSesuai", "tidak",
                "kegiatan_04", Map.of("catatan", "Sebutkan jadwalnya.")));

        String form = WebSession.text(writer.get("/camunda/api/engine/engine/default/task/"
                + cases.task(instance, "kegiatan_03").getId() + "/form-variables?deserializeValues=false"));
        assertThat(form).contains("Sebutkan jadwalnya.");
        JsonNode draft = json(writer.get(path(instance, "kegiatan_03", "surat-jawaban")));
        assertThat(field(draft, "isi").path("value").asText()).isEqualTo(WORDING);
        JsonNode corrected = json(save(writer, instance, "kegiatan_03", "surat-jawaban", 1,
                Map.of("isi", WORDING + "\nJadwal : Senin")));
        assertThat(corrected.path("versions")).hasSize(2).allSatisfy(version -> {
            assertThat(version.path("by").asText()).isEqualTo("Contoh Penyusun Promosi");
            assertThat(version.path("role").asText()).isNotBlank();
            assertThat(version.path("at").asText()).isNotBlank();
            assertThat(version.path("origin").asText()).isEqualTo("FORMULIR");
        });
        assertThat(corrected.path("versions").get(1).path("texts").path("isi").asText()).isEqualTo(WORDING);
        cases.act(instance, SOP, "kegiatan_03", Map.of());
        assertThat(text(instance, "surat-jawaban", "KONSEP")).contains("Jadwal : Senin");
    }

    @Test
    void theStandardTextTakesItBackAndFollowsTheData() {
        ProcessInstance instance = runTo("kegiatan_03");
        WebSession writer = WebSession.tasklist(port, "diy.promosi");
        JsonNode draft = json(save(writer, instance, "kegiatan_03", "surat-jawaban", 0, Map.of("isi", WORDING)));
        JsonNode back = json(save(writer, instance, "kegiatan_03", "surat-jawaban", 1,
                Map.of("isi", field(draft, "isi").path("standard").asText())));
        assertThat(back.path("version").asInt()).isEqualTo(2);
        assertThat(back.path("versions").get(0).path("origin").asText()).isEqualTo("BAKU");
        assertThat(field(back, "isi").path("value").isNull()).isTrue();
        JsonNode same = json(save(writer, instance, "kegiatan_03", "surat-jawaban", 2, Map.of()));
        assertThat(same.path("version").asInt()).as("nothing was changed").isEqualTo(2);
        cases.act(instance, SOP, "kegiatan_03", Map.of());
        assertThat(text(instance, "surat-jawaban", "KONSEP")).contains("Menindaklanjuti surat").doesNotContain(WORDING);
    }

    @Test
    void aPreviewShowsWhatIsTypedAndKeepsNothing() throws IOException {
        ProcessInstance instance = runTo("kegiatan_03");
        WebSession writer = WebSession.tasklist(port, "diy.promosi");
        String path = path(instance, "kegiatan_03", "surat-jawaban");
        String entry = write(Map.of("texts", Map.of("isi", WORDING), "data", Map.of("surat.kepada", "Wali Kota Contoh")));
        assertThat(text(writer.send("POST", path + "/preview", entry).body())).contains(WORDING, "Yth. Wali Kota Contoh");
        JsonNode pages = json(writer.send("POST", path + "/preview/pages", entry));
        assertThat(pages.get(0).asText()).startsWith("data:image/png;base64,");
        JsonNode standard = json(writer.send("POST", path + "/standard",
                write(Map.of("data", Map.of("jadwal.tempat", "Aula Contoh")))));
        assertThat(standard.path("isi").asText()).contains("Tempat : Aula Contoh");
        assertThat(json(writer.get(path)).path("version").asInt()).isZero();
    }

    @Test
    void onlyWhoWorksOnTheTaskMaySave() {
        ProcessInstance instance = runTo("kegiatan_03");
        String path = path(instance, "kegiatan_03", "surat-jawaban");
        String entry = write(Map.of("basedOn", 0, "texts", Map.of("isi", "Rahasia.")));
        for (String stranger : List.of("diy.analis", "diy.kasi", "sulbar.sertifikasi", "pemalang.asesor")) {
            WebSession session = WebSession.tasklist(port, stranger);
            assertThat(session.get(path).statusCode()).as(stranger).isEqualTo(404);
            assertThat(session.get(path + "/docx").statusCode()).as(stranger).isEqualTo(404);
            for (String below : List.of("", "/preview", "/preview/pages", "/standard")) {
                assertThat(session.send(below.isEmpty() ? "PUT" : "POST", path + below, entry).statusCode())
                        .as(stranger + below).isEqualTo(404);
            }
        }
        WebSession supervisor = WebSession.cockpit(port, "diy.pengawas");
        assertThat(json(supervisor.get(path)).path("editable").asBoolean()).isFalse();
        assertThat(supervisor.send("PUT", path, entry).statusCode()).isEqualTo(403);
        assertThat(WebSession.anonymous(port).get(path).statusCode()).isEqualTo(401);
        assertThat(jdbc.queryForList("select id from naskah_draft where process_instance_id = ?", instance.getId())).isEmpty();
    }

    @Test
    void anApprovedTextIsNotChanged() {
        ProcessInstance instance = runTo("kegiatan_03");
        WebSession writer = WebSession.tasklist(port, "diy.promosi");
        save(writer, instance, "kegiatan_03", "surat-jawaban", 0, Map.of("isi", WORDING));
        for (String activity : List.of("kegiatan_03", "kegiatan_04", "kegiatan_05")) {
            cases.act(instance, SOP, activity, Map.of());
        }
        HttpResponse<byte[]> refused = save(writer, instance, "kegiatan_06", "surat-jawaban", 1, Map.of("isi", "Ditolak."));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(WebSession.text(refused)).contains("tidak disunting pada tugas ini");
        assertThat(json(writer.get(path(instance, "kegiatan_06", "surat-jawaban"))).path("editable").asBoolean()).isFalse();

        // Even a later version in the database does not reach what is issued.
        drafts.save(new DraftPlace("diy", instance.getId(), "kegiatan_06", "surat-jawaban", null, true, Map.of()),
                Map.of("isi", "Ditolak."), 1, Origin.FORMULIR, null, "diy.promosi");
        cases.act(instance, SOP, "kegiatan_06", Map.of());
        assertThat(text(instance, "surat-jawaban", "TERBIT")).contains(WORDING).doesNotContain("Ditolak.");
    }

    @Test
    void nobodyOverwritesWhatAnotherHasSavedMeanwhile() {
        ProcessInstance instance = runTo("kegiatan_03");
        WebSession writer = WebSession.tasklist(port, "diy.promosi");
        save(writer, instance, "kegiatan_03", "surat-jawaban", 0, Map.of("isi", WORDING));
        HttpResponse<byte[]> late = save(writer, instance, "kegiatan_03", "surat-jawaban", 0, Map.of("isi", "Lain."));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(WebSession.text(late)).contains("baru saja disimpan oleh Contoh Penyusun Promosi");
        assertThat(save(writer, instance, "kegiatan_03", "surat-jawaban", 1, Map.of("isi", "  ")).statusCode()).isEqualTo(400);
        assertThat(save(writer, instance, "kegiatan_03", "perjanjian-kerja-sama", 0, Map.of("isi", "x")).statusCode()).isEqualTo(403);
        assertThat(writer.get(path(instance, "kegiatan_03", "laporan-skm")).statusCode()).isEqualTo(404);
    }

    @Test
    void anAgreementGoesOutAsAWordFileAndItsCorrectionComesBack() throws IOException {
        ProcessInstance instance = runTo("kegiatan_08");
        WebSession writer = WebSession.tasklist(port, "diy.promosi");
        String path = path(instance, "kegiatan_08", "kesepakatan-bersama");
        byte[] docx = writer.get(path + "/docx").body();
        JsonNode unchanged = json(writer.upload(path + "/docx?basedOn=0", "", "", docx));
        assertThat(unchanged.path("version").asInt()).as("the standard text came back unchanged").isZero();

        byte[] corrected = replace(docx, "musyawarah untuk mufakat", "mediasi");
        JsonNode draft = json(writer.upload(path + "/docx?basedOn=0", "", "", corrected));
        assertThat(draft.path("version").asInt()).isEqualTo(1);
        assertThat(draft.path("versions").get(0).path("origin").asText()).isEqualTo("DOCX");
        assertThat(field(draft, "isi").path("value").asText()).contains("Pasal 10\nPenyelesaian Perselisihan", "mediasi.");

        HttpResponse<byte[]> refused = writer.upload(path + "/docx?basedOn=1", "", "", "%PDF-".getBytes());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(WebSession.text(refused)).contains("bukan DOCX");
        assertThat(writer.get(path(instance, "kegiatan_08", "surat-jawaban") + "/docx").statusCode()).isEqualTo(404);

        cases.act(instance, SOP, "kegiatan_08", Map.of("naskahDipilih", List.of("kesepakatan-bersama")));
        for (String stage : List.of("KONSEP", "SIAP")) {
            assertThat(text(instance, "kesepakatan-bersama", stage)).contains("secara mediasi");
        }
    }

    @Test
    void aDiagramOffersOnlyWhatIsDrawnUpAfterwardsAndNotApprovedYet() throws IOException {
        assertThat(problems("\"surat-jawaban\"", "\"surat-jawaban\"")).isEmpty();
        assertThat(problems("name=\"konsep\" value=\"surat-jawaban\"", "name=\"konsep\" value=\"surat-lain\""))
                .singleElement().asString().contains("kegiatan_03", "surat-lain", "tidak ada templatnya");
        assertThat(problems("name=\"konsep\" value=\"surat-jawaban\"", "name=\"konsep\" value=\"laporan-skm\""))
                .singleElement().asString().contains("laporan-skm");
    }

    /** What the rule finds in the diagram of diy-03 after a change. */
    private List<String> problems(String text, String other) throws IOException {
        String diagram = Files.readString(Path.of("processes/diy/diy-03-kerja-sama-pengukuran.bpmn"));
        List<DiagramProblem> problems = new ArrayList<>();
        rule.check(Bpmn.readModelFromStream(new ByteArrayInputStream(diagram.replace(text, other)
                .getBytes(StandardCharsets.UTF_8))), problems);
        return problems.stream().map(DiagramProblem::message).toList();
    }

    @Test
    void aDiagramDoesNotOfferAnApprovedText() throws IOException {
        String late = "<bpmn:userTask id=\"kegiatan_06\"";
        String diagram = Files.readString(Path.of("processes/diy/diy-03-kerja-sama-pengukuran.bpmn"));
        int properties = diagram.indexOf("<camunda:properties>", diagram.indexOf(late)) + "<camunda:properties>".length();
        String changed = diagram.substring(0, properties) + "<camunda:property name=\"konsep\" value=\"surat-jawaban\" />"
                + diagram.substring(properties);
        List<DiagramProblem> problems = new ArrayList<>();
        rule.check(Bpmn.readModelFromStream(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8))), problems);
        assertThat(problems).singleElement().satisfies(problem ->
                assertThat(problem.message()).contains("kegiatan_06", "sudah disetujui"));
    }

    private ProcessInstance runTo(String activity) {
        ProcessInstance instance = cases.start(SOP);
        while (!cases.open(instance).contains(activity)) {
            cases.act(instance, SOP, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }

    private String path(ProcessInstance instance, String activity, String kind) {
        return "/camunda/api/sop/tasks/" + cases.task(instance, activity).getId() + "/drafts/" + kind;
    }

    private HttpResponse<byte[]> save(WebSession session, ProcessInstance instance, String activity, String kind,
                                      int basedOn, Map<String, String> texts) {
        return session.send("PUT", path(instance, activity, kind), write(Map.of("basedOn", basedOn, "texts", texts)));
    }

    private static JsonNode field(JsonNode draft, String id) {
        List<JsonNode> found = new ArrayList<>();
        draft.path("fields").forEach(field -> {
            if (field.path("id").asText().equals(id)) {
                found.add(field);
            }
        });
        return found.get(0);
    }

    private static byte[] replace(byte[] docx, String text, String other) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            XWPFParagraph paragraph = document.getParagraphs().stream().filter(one -> one.getText().contains(text))
                    .findFirst().orElseThrow();
            paragraph.getRuns().get(0).setText(paragraph.getText().replace(text, other), 0);
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            document.write(changed);
            return changed.toByteArray();
        }
    }

    /** The latest version of a document at a stage. */
    private String text(ProcessInstance instance, String kind, String stage) {
        return text(Objects.requireNonNull(jdbc.query("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ? and n.kind = ? and n.stage = ? order by n.created_at desc",
                rows -> rows.next() ? rows.getBytes(1) : null, instance.getId(), kind, stage)));
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).as(WebSession.text(response)).isEqualTo(200);
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Map<String, Object> entry) {
        try {
            return JSON.writeValueAsString(new LinkedHashMap<>(entry));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
