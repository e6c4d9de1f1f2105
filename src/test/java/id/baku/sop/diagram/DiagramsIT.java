package id.baku.sop.diagram;

import static id.baku.sop.diagram.Analyst.API;
import static id.baku.sop.diagram.Analyst.MONDAY;
import static id.baku.sop.diagram.Analyst.SAMPLE;
import static id.baku.sop.diagram.Analyst.diagram;
import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** An analyst adds an activity to diy-03: the next case runs through it, and the page shows the difference. */
@BakuTest
class DiagramsIT {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    /** An activity with its standard in another lane and its document, as drawn with the templates. */
    private static final String MEETING = """
            <bpmn:userTask id="kegiatan_rapat" name="1b. Bahas permohonan"
                    camunda:modelerTemplate="baku.kegiatan" camunda:modelerTemplateVersion="1" camunda:formRef=""
                    camunda:formRefBinding="deployment">
              <bpmn:documentation>Membahas permohonan kerja sama dalam rapat seksi</bpmn:documentation>
              <bpmn:extensionElements><camunda:properties>
                <camunda:property name="kelengkapan" value="Surat permohonan" />
                <camunda:property name="output" value="Notulen rapat" />
                <camunda:property name="keterangan" value="-" />
              </camunda:properties></bpmn:extensionElements>
              <bpmn:incoming>alur_kegiatan_01_kegiatan_02</bpmn:incoming>
              <bpmn:outgoing>alur_rapat_notulen</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="alur_rapat_notulen" sourceRef="kegiatan_rapat" targetRef="naskah_notulen" />
            <bpmn:serviceTask id="naskah_notulen" name="Susun notulen" camunda:modelerTemplate="baku.naskah"
                    camunda:modelerTemplateVersion="1" camunda:asyncBefore="true" camunda:delegateExpression="${buatNaskah}">
              <bpmn:extensionElements><camunda:inputOutput>
                <camunda:inputParameter name="templat">notulen-rapat</camunda:inputParameter>
                <camunda:inputParameter name="tahap">konsep</camunda:inputParameter>
              </camunda:inputOutput></bpmn:extensionElements>
              <bpmn:incoming>alur_rapat_notulen</bpmn:incoming>
              <bpmn:outgoing>alur_notulen_kegiatan_02</bpmn:outgoing>
            </bpmn:serviceTask>
            <bpmn:sequenceFlow id="alur_notulen_kegiatan_02" sourceRef="naskah_notulen" targetRef="kegiatan_02" />
            <bpmn:boundaryEvent id="waktu_rapat" name="45 menit" camunda:modelerTemplate="baku.waktu"
                    camunda:modelerTemplateVersion="1" cancelActivity="false" attachedToRef="kegiatan_rapat">
              <bpmn:outgoing>alur_waktu_rapat</bpmn:outgoing>
              <bpmn:timerEventDefinition id="def_waktu_rapat">
                <bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R3/PT45M</bpmn:timeCycle>
              </bpmn:timerEventDefinition>
            </bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="alur_waktu_rapat" sourceRef="waktu_rapat" targetRef="terlambat_rapat" />
            <bpmn:endEvent id="terlambat_rapat" name="Terlambat">
              <bpmn:incoming>alur_waktu_rapat</bpmn:incoming>
              <bpmn:escalationEventDefinition id="def_terlambat_rapat" escalationRef="eskalasi_terlambat" />
            </bpmn:endEvent>
            """;

    @LocalServerPort
    int port;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    CaseDriver cases;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    Clock clock;
    @Autowired
    ObjectMapper json;

    Analyst analyst;

    @BeforeEach
    void remember() {
        analyst = beans.createBean(Analyst.class);
        analyst.remember();
    }

    @AfterEach
    void removeWhatWasDeployed() {
        analyst.removeWhatWasDeployed();
    }

    @Test
    void theNextCaseRunsThroughWhatAnAnalystAdded() throws IOException {
        long start = System.nanoTime();
        analyst.deploy(withMeeting());
        long deployed = System.nanoTime();

        HttpResponse<byte[]> started = WebSession.tasklist(port, "diy.promosi").send("POST",
                ENGINE + "/process-definition/key/diy-03/tenant-id/diy/submit-form", variables(SAMPLE.start(today())));
        assertThat(started.statusCode()).as(text(started)).isEqualTo(200);
        ProcessInstance instance = instance(json.readTree(started.body()).path("id").asText());
        cases.runJobs(instance);
        work("diy.promosi", instance, "kegiatan_01", SAMPLE.answers("kegiatan_01", today(), today()));

        Task meeting = cases.task(instance, "kegiatan_rapat");
        assertThat(cases.candidateGroup(meeting)).as("executor by the lane").isEqualTo("diy-analis-penjamin-mutu");
        assertThat(meeting.getDueDate()).as("standard by the timer")
                .hasSameTimeAs(Date.from(MONDAY.plus(Duration.ofMinutes(45))));
        assertThat(cases.hasTimer(instance, "waktu_rapat")).isTrue();
        HttpResponse<byte[]> form = WebSession.tasklist(port, "diy.analis")
                .get(ENGINE + "/task/" + meeting.getId() + "/deployed-form");
        assertThat(form.statusCode()).as(text(form)).isEqualTo(200);
        assertThat(text(form)).contains("\"diy-03-kegiatan_rapat\"").doesNotContain("__");
        JsonNode frame = json.readTree(WebSession.tasklist(port, "diy.analis")
                .get("/camunda/api/sop/tasks/" + meeting.getId() + "/frame").body());
        assertThat(frame.path("activity").asText()).isEqualTo("kegiatan_rapat");
        assertThat(frame.path("wording").asText()).isNotEmpty();
        assertThat(frame.path("caseNumber").asText()).isEqualTo(instance.getBusinessKey());

        work("diy.analis", instance, "kegiatan_rapat", Map.of("kegiatan_rapat", Map.of("catatan", "Disetujui")));
        Task next = cases.task(instance, "kegiatan_02");
        assertThat(text(WebSession.tasklist(port, "diy.kasi").get("/camunda/api/sop/tasks/" + next.getId() + "/naskah")))
                .as("the document of the new activity").contains("Notulen");
        System.out.printf("An analyst's change: deployed after %d ms, a case led through it after %d ms%n",
                Duration.ofNanos(deployed - start).toMillis(), Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    @Test
    void thePageTellsWhatIsDeployedFromWhereAndWhatDiffers() throws IOException {
        analyst.deploy(withMeeting());
        JsonNode sop = analyst.sop();
        JsonNode latest = sop.path("versions").get(0);
        JsonNode first = sop.path("versions").get(sop.path("versions").size() - 1);
        assertThat(latest.path("source").asText()).isEqualTo("Camunda Modeler");
        assertThat(latest.path("deployedBy").asText()).as("who put it in force").isEqualTo("diy.pengawas");
        assertThat(latest.path("sha256").asText()).hasSize(64).isNotEqualTo(first.path("sha256").asText());
        assertThat(first.path("source").asText()).isEqualTo("Folder");
        assertThat(sop.path("folder").path("standing").asText()).isEqualTo("KEPT");
        assertThat(sop.path("folder").path("messages").get(0).asText()).contains("dari Modeler", "berbeda dari");

        String changes = text(analyst.session()
                .get(API + "/diy/diy-03/changes?from=" + first.path("version") + "&to=" + latest.path("version")));
        assertThat(json.readTree(changes)).as(changes).anySatisfy(change -> {
            assertThat(change.path("elementId").asText()).isEqualTo("kegiatan_rapat");
            assertThat(change.path("what").asText()).isEqualTo("Ditambahkan");
            assertThat(change.path("after").asText()).contains("Pelaksana: Analis Penjamin Mutu", "Waktu baku: 45 menit",
                    "Output: Notulen rapat");
        }).anySatisfy(change -> assertThat(change.path("after").asText()).contains("Templat: notulen-rapat"));
        assertThat(text(analyst.session().get(API + "/diy/diy-03/changes?from=" + latest.path("version"))))
                .as("against the folder").contains("kegiatan_rapat", "Dihapus");
        assertThat(names(analyst.session().get(API + "/diy/diy-03/" + latest.path("version") + "/files.zip").body()))
                .contains("diy-03.bpmn", "mulai.form", "formulir-umum-kegiatan_rapat.form");
    }

    private void work(String user, ProcessInstance instance, String activity, Map<String, Object> data) throws IOException {
        WebSession session = WebSession.tasklist(port, user);
        String id = cases.task(instance, activity).getId();
        assertThat(session.send("POST", ENGINE + "/task/" + id + "/claim", "{\"userId\":\"" + user + "\"}").statusCode())
                .isEqualTo(204);
        String account = "/camunda/api/sop/tasks/" + id + "/account";
        JsonNode asked = json.readTree(session.get(account).body());
        HttpResponse<byte[]> said = session.send("PUT", account, json.writeValueAsString(Map.of("items",
                asked.path("items"), "outputs", asked.path("outputs"), "outputPlace", "Map kasus")));
        assertThat(said.statusCode()).as(text(said)).isEqualTo(200);
        HttpResponse<byte[]> done = session.send("POST", ENGINE + "/task/" + id + "/submit-form", variables(data));
        assertThat(done.statusCode()).as(text(done)).isEqualTo(204);
        cases.runJobs(instance);
    }

    private String variables(Map<String, Object> data) throws IOException {
        Map<String, Object> variables = new HashMap<>();
        for (var entry : data.entrySet()) {
            variables.put(entry.getKey(), entry.getValue() instanceof Map || entry.getValue() instanceof List
                    ? Map.of("type", "Json", "value", json.writeValueAsString(entry.getValue()))
                    : Map.of("value", entry.getValue()));
        }
        return json.writeValueAsString(Map.of("variables", variables));
    }

    private static String withMeeting() throws IOException {
        return diagram().replace("<bpmn:flowNodeRef>kegiatan_07</bpmn:flowNodeRef>", Stream.of("kegiatan_07",
                        "kegiatan_rapat", "naskah_notulen", "waktu_rapat", "terlambat_rapat")
                        .map(id -> "<bpmn:flowNodeRef>" + id + "</bpmn:flowNodeRef>").reduce("", String::concat))
                .replace("sourceRef=\"kegiatan_01\" targetRef=\"kegiatan_02\"",
                        "sourceRef=\"kegiatan_01\" targetRef=\"kegiatan_rapat\"")
                .replace("<bpmn:incoming>alur_kegiatan_01_kegiatan_02<", "<bpmn:incoming>alur_notulen_kegiatan_02<")
                .replaceFirst("<bpmn:userTask id=\"kegiatan_02\"", Matcher.quoteReplacement(MEETING)
                        + "<bpmn:userTask id=\"kegiatan_02\"");
    }

    private ProcessInstance instance(String id) {
        return runtimeService.createProcessInstanceQuery().processInstanceId(id).singleResult();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                names.add(file.getName());
            }
        }
        return names;
    }
}
