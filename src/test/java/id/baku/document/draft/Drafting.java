package id.baku.document.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.sample.SampleSop;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** Runs cases of diy-03 to the activities whose documents are edited, saves edits, and reads the printed text. */
class Drafting {

    static final SampleSop SOP = SampleSop.of("diy-03");
    static final String WORDING = "Kami menyetujui permohonan Saudara dengan senang hati.";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaseDriver cases;
    private final JdbcTemplate jdbc;

    Drafting(CaseDriver cases, JdbcTemplate jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    ProcessInstance runTo(String activity) {
        ProcessInstance instance = cases.start(SOP);
        while (!cases.open(instance).contains(activity)) {
            cases.act(instance, SOP, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }

    String path(ProcessInstance instance, String activity, String kind) {
        return "/camunda/api/sop/tasks/" + cases.task(instance, activity).getId() + "/drafts/" + kind;
    }

    HttpResponse<byte[]> save(WebSession session, ProcessInstance instance, String activity, String kind,
                              int basedOn, Map<String, String> texts) {
        return session.send("PUT", path(instance, activity, kind), write(Map.of("basedOn", basedOn, "texts", texts)));
    }

    static JsonNode field(JsonNode draft, String id) {
        List<JsonNode> found = new ArrayList<>();
        draft.path("fields").forEach(field -> {
            if (field.path("id").asText().equals(id)) {
                found.add(field);
            }
        });
        return found.get(0);
    }

    /** The latest version of a document at a stage. */
    String text(ProcessInstance instance, String kind, String stage) {
        return text(Objects.requireNonNull(jdbc.query("select c.content from naskah n "
                + "join naskah_content c on c.naskah_id = n.id where n.process_instance_id = ? and n.kind = ? "
                + "and n.stage = ? order by n.created_at desc",
                rows -> rows.next() ? rows.getBytes(1) : null, instance.getId(), kind, stage)));
    }

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).as(WebSession.text(response)).isEqualTo(200);
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(Map<String, Object> entry) {
        try {
            return JSON.writeValueAsString(new LinkedHashMap<>(entry));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
