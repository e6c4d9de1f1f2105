package id.baku.oversight.supervision;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/**
 * Badges, cards and the history of three cases of diy-03, and who sees them: one finished with a late activity, one late now,
 * one cancelled.
 */
@BakuTest
@BothDatabases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisionIT {

    private static final SampleSop SOP = SampleSop.of("diy-03");
    private static final String API = "/camunda/api/sop/supervision";
    /** A Monday at 9.00 in Yogyakarta, in a year that no other test uses. */
    private static final Instant MONDAY = Instant.parse("2029-03-05T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2029-03-06T02:00:00Z");

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    ObjectMapper json;

    private ProcessInstance finished;
    private ProcessInstance late;
    private ProcessInstance calledOff;
    private WebSession supervisor;

    @BeforeAll
    void workOnCases() {
        EngineTime.moveTo(MONDAY);
        finished = cases.start(SOP);
        cases.act(finished, SOP, "kegiatan_01", Map.of());
        EngineTime.moveTo(MONDAY.plusSeconds(90 * 60));
        cases.finish(finished, SOP);
        calledOff = cases.start(SOP);
        runtimeService.deleteProcessInstance(calledOff.getId(), "Permohonan ditarik");
        late = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Dinas 100%_Contoh! Ma\u2019ruf")));
        cases.fireTimer(late, "waktu_01");
        EngineTime.reset();
        supervisor = WebSession.cockpit(port, "diy.pengawas");
    }

    @AfterAll
    void leaveNothingOpen() {
        runtimeService.deleteProcessInstance(late.getId(), "Selesai diuji");
    }

    @BeforeEach
    void onTheNextDay() {
        EngineTime.moveTo(TUESDAY);
    }

    @AfterEach
    void backToThePresent() {
        EngineTime.reset();
    }

    @Test
    void theDiagramShowsWhatRunsWhatIsLateAndHowTheStandardIsKept() {
        JsonNode badges = read(supervisor, "/" + late.getProcessDefinitionId() + "/activities");
        JsonNode first = by(badges, "id", "kegiatan_01");
        assertThat(first.get("running").asLong()).isPositive();
        assertThat(first.get("late").asLong()).isPositive().isLessThanOrEqualTo(first.get("running").asLong());
        assertThat(first.get("onTimePercent").asDouble()).isEqualTo(100);
        assertThat(first.get("compliance").asText()).isEqualTo("GOOD");
        JsonNode second = by(badges, "id", "kegiatan_02");
        assertThat(second.get("finished").asLong()).isEqualTo(1);
        assertThat(second.get("median").asLong()).isEqualTo(90);
        assertThat(second.get("medianPercent").asLong()).isEqualTo(300);
        assertThat(second.get("standard").asText()).isEqualTo("30 menit");
        assertThat(second.get("compliance").asText()).isEqualTo("POOR");
    }

    @Test
    void theDashboardHasACardForEachSop() {
        JsonNode view = read(supervisor, "/overview");
        assertThat(view.get("agency").get("id").asText()).isEqualTo("diy");
        assertThat(view.get("cases").asBoolean()).isTrue();
        assertThat(view.get("sops")).hasSize(8);
        JsonNode card = by(view.get("sops"), "key", "diy-03");
        assertThat(card.get("running").asLong()).isPositive();
        assertThat(card.get("late").asLong()).isPositive();
        assertThat(card.get("deviations").asLong()).isPositive();
        assertThat(card.get("months")).hasSize(12);
        JsonNode month = by(card.get("months"), "month", "2029-03-01");
        assertThat(month.get("late").asLong()).isEqualTo(1);
        assertThat(month.get("onTime").asLong()).isGreaterThan(10);
        assertThat(card.get("compliance").asText()).isEqualTo("GOOD");
        JsonNode other = by(view.get("sops"), "key", "diy-06");
        assertThat(other.get("onTimePercent").isNull()).isTrue();
        assertThat(other.get("compliance").isNull()).isTrue();
    }

    @Test
    void casesAreFoundByNumberSubjectStarterSopYearAndState() {
        assertThat(found("q=" + finished.getBusinessKey())).containsExactly(finished.getId());
        assertThat(found("q=" + finished.getBusinessKey().toLowerCase())).containsExactly(finished.getId());
        assertThat(found("q=badan+KEPEGAWAIAN&year=2029")).containsExactlyInAnyOrder(finished.getId(), calledOff.getId());
        assertThat(found("year=2029&state=FINISHED")).containsExactly(finished.getId());
        assertThat(found("year=2029&state=RUNNING")).containsExactly(late.getId());
        assertThat(found("year=2029&state=STOPPED")).containsExactly(calledOff.getId());
        assertThat(found("year=2029&sop=diy-03")).hasSize(3);
        assertThat(found("year=2029&sop=diy-04")).isEmpty();
        assertThat(found("year=2029&page=1")).isEmpty();
        assertThat(found("q=100%25_contoh!")).containsExactly(late.getId());
        assertThat(found("q=100%25_contoh!+ma'ruf")).as("whatever the apostrophe").containsExactly(late.getId());
        assertThat(found("q=1__%25")).isEmpty();
        assertThat(found("q=" + finished.getBusinessKey() + "&sop=diy-04")).isEmpty();
        assertThat(supervisor.get(API + "/cases?year=29").statusCode()).isEqualTo(400);
        JsonNode row = read(supervisor, "/cases?q=" + late.getBusinessKey()).get("cases").get(0);
        assertThat(row.get("subject").asText()).isEqualTo("Dinas 100%_Contoh! Ma\u2019ruf");
        assertThat(row.get("state").asText()).isEqualTo("Berjalan");
    }

    @Test
    void aFinishedCaseHasItsPathItsTimeLineAndItsDocuments() {
        JsonNode view = read(supervisor, "/cases/" + finished.getId());
        assertThat(view.get("number").asText()).isEqualTo(finished.getBusinessKey());
        assertThat(view.get("state").asText()).isEqualTo("Selesai");
        List<String> path = values(view.get("path"), "element");
        assertThat(path).startsWith("mulai").contains("kegiatan_01", "kegiatan_14");
        assertThat(path.indexOf("kegiatan_01")).isLessThan(path.indexOf("kegiatan_02"));
        assertThat(view.get("steps")).hasSize(14);
        JsonNode step = by(view.get("steps"), "element", "kegiatan_02");
        assertThat(step.get("late").asBoolean()).isTrue();
        assertThat(step.get("workingMinutes").asLong()).isEqualTo(90);
        assertThat(step.get("executor").asText()).isNotBlank().isNotEqualTo("diy.kasi");
        assertThat(step.get("deviations").get(0).get("reason").asText()).isEqualTo("Menunggu data");
        assertThat(view.get("documents")).isNotEmpty();
        JsonNode open = read(supervisor, "/cases/" + late.getId());
        assertThat(by(open.get("path"), "element", "kegiatan_01").get("ended").isNull()).isTrue();
        assertThat(read(supervisor, "/cases/" + calledOff.getId()).get("state").asText()).isEqualTo("Dihentikan");
    }

    @Test
    void theDocumentsOfAnSopAreFound() {
        JsonNode documents = read(supervisor, "/documents?sop=diy-03&q=" + finished.getBusinessKey()).get("documents");
        assertThat(values(documents, "processInstanceId")).isNotEmpty().containsOnly(finished.getId());
        assertThat(read(supervisor, "/documents?sop=diy-04&q=" + finished.getBusinessKey()).get("documents")).isEmpty();
    }

    @Test
    void areForTheSupervisorsOfTheAgency() {
        List<String> ofCases = List.of("/agencies", "/cases", "/cases?agency=diy", "/documents?sop=diy-03&agency=diy",
                "/cases/" + finished.getId());
        List<String> ofFigures = List.of("/overview?agency=diy", "/" + late.getProcessDefinitionId() + "/activities");
        for (String user : List.of("diy.promosi", "diy.kasi", "jateng.mitra")) {
            WebSession staff = WebSession.tasklist(port, user);
            ofCases.forEach(path -> assertThat(staff.get(API + path).statusCode()).as(user + path).isIn(403, 404));
            ofFigures.forEach(path -> assertThat(staff.get(API + path).statusCode()).as(user + path).isIn(403, 404));
        }
        WebSession analyst = WebSession.cockpit(port, "diy.perancang");
        ofCases.forEach(path -> assertThat(analyst.get(API + path).statusCode()).as(path).isIn(403, 404));
        ofFigures.forEach(path -> assertThat(analyst.get(API + path).statusCode()).as(path).isEqualTo(200));
        WebSession foreign = WebSession.cockpit(port, "pemalang.pengawas");
        for (String path : List.of("/cases?agency=diy", "/documents?sop=diy-03&agency=diy", "/cases/" + finished.getId(),
                "/overview?agency=diy", "/" + late.getProcessDefinitionId() + "/activities")) {
            assertThat(foreign.get(API + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(text(foreign.get(API + "/cases?q=" + finished.getBusinessKey()))).doesNotContain(finished.getId());
        assertThat(text(foreign.get(API + "/documents?sop=diy-03"))).doesNotContain(finished.getId());
        assertThat(WebSession.anonymous(port).get(API + "/cases").statusCode()).isEqualTo(401);
        assertThat(read(WebSession.cockpit(port, "admin"), "/cases?agency=diy&q=" + finished.getBusinessKey()).get("cases")).hasSize(1);
    }

    private List<String> found(String query) {
        return values(read(supervisor, "/cases?" + query).get("cases"), "id");
    }

    private JsonNode read(WebSession session, String path) {
        var answer = session.get(API + path);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> values(JsonNode rows, String key) {
        List<String> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.get(key).asText()));
        return values;
    }

    private static JsonNode by(JsonNode rows, String key, String value) {
        for (JsonNode row : rows) {
            if (row.get(key).asText().equals(value)) {
                return row;
            }
        }
        throw new AssertionError("No " + value + " in " + rows);
    }
}
