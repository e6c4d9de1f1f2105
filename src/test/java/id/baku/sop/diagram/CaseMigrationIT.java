package id.baku.sop.diagram;

import static id.baku.sop.diagram.Analyst.API;
import static id.baku.sop.diagram.Analyst.SAMPLE;
import static id.baku.sop.diagram.Analyst.diagram;
import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** Running cases move to a new version of their diagram when the analyst has asked for it and a supervisor has agreed. */
@BakuTest
@BothDatabases
class CaseMigrationIT {

    private static final String REQUESTS = "/camunda/api/sop/migrations";

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identityService;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    CaseDriver cases;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    HistoryService historyService;
    @Autowired
    ObjectMapper json;

    Analyst analyst;

    @BeforeEach
    void remember() {
        analyst = beans.createBean(Analyst.class);
        analyst.remember();
        List.of("record_entry", "record_chain", "asked_migration").forEach(table -> jdbc.update("delete from " + table));
    }

    @AfterEach
    void removeWhatWasDeployed() {
        analyst.removeWhatWasDeployed();
    }

    @Test
    void runningCasesAreMovedAfterWhatWillHappenWasShown() throws IOException {
        analyst.deploy(diagram().replace("camunda:versionTag=\"1.0\"", "camunda:versionTag=\"1.1\""));
        int from = analyst.latestVersion();
        ProcessInstance movable = cases.start(SAMPLE);
        ProcessInstance blocked = cases.start(SAMPLE);
        cases.act(blocked, SAMPLE, "kegiatan_01", Map.of());
        Date due = cases.task(movable, "kegiatan_01").getDueDate();
        Date rings = cases.timer(movable, "waktu_01").getDuedate();
        analyst.deploy(diagram().replace("camunda:versionTag=\"1.0\"", "camunda:versionTag=\"2.0\"")
                .replaceAll("(?<!diy-03-)\\bkegiatan_02\\b", "kegiatan_02x").replaceFirst("R3/PT5M", "R3/PT10M"));
        int to = analyst.latestVersion();
        String path = API + "/diy/diy-03/migration?from=" + from + "&to=" + to;

        JsonNode preview = json.readTree(analyst.session().get(path).body());
        assertThat(preview.path("movable").asInt()).isEqualTo(1);
        assertThat(preview.path("blocked").get(0).path("reason").asText())
                .isEqualTo("Kasus berada pada \"2. Atur jadwal pengukuran\" (kegiatan_02), yang tidak ada pada versi baru.");
        assertThat(preview.path("places").toString()).contains("PT5M", "PT10M");
        String confirmation = preview.path("confirmation").asText();
        assertThat(confirmation).isEqualTo("pindahkan 1 kasus ke versi " + to);

        HttpResponse<byte[]> unconfirmed = analyst.session().send("POST", path, "{\"text\":\"ya\"}");
        assertThat(unconfirmed.statusCode()).isEqualTo(409);
        assertThat(text(unconfirmed)).contains("Belum ada kasus yang dipindahkan");
        assertThat(versionOf(movable)).isEqualTo(from);

        String body = json.writeValueAsString(Map.of("text", confirmation));
        HttpResponse<byte[]> asked = analyst.session().send("POST", path, body);
        assertThat(asked.statusCode()).as(text(asked)).isEqualTo(202);
        assertThat(analyst.session().send("POST", path, body).statusCode()).as("it waits already").isEqualTo(409);
        assertThat(versionOf(movable)).as("nothing is moved by one").isEqualTo(from);
        String request = REQUESTS + "/" + jdbc.queryForObject("select id from asked_migration", String.class);
        assertThat(jdbc.queryForList("select recipient from outbox_message where message_key like 'pemindahan-diminta:%'", String.class))
                .contains("diy.pengawas").doesNotContain("diy.perancang", "sulbar.pengawas");
        for (String other : List.of("diy.perancang", "diy.promosi", "sulbar.pengawas", "admin")) {
            WebSession session = other.equals("diy.promosi") ? WebSession.tasklist(port, other) : WebSession.cockpit(port, other);
            assertThat(session.send("POST", request + "/agree", body).statusCode()).as(other).isIn(403, 404);
            assertThat(session.send("DELETE", request, null).statusCode()).as(other).isIn(403, 404);
            assertThat(text(session.get(REQUESTS))).as(other).doesNotContain("diy-03");
        }
        WebSession supervisor = WebSession.cockpit(port, "diy.pengawas");
        assertThat(text(supervisor.get(REQUESTS))).contains("diy-03", confirmation, "\"mayAgree\":true");
        assertThat(text(supervisor.get(REQUESTS + "/count"))).isEqualTo("1");
        assertThat(supervisor.send("POST", request + "/agree", "{\"text\":\"ya\"}").statusCode()).isEqualTo(409);
        assertThat(versionOf(movable)).isEqualTo(from);

        HttpResponse<byte[]> moved = supervisor.send("POST", request + "/agree", body);
        assertThat(moved.statusCode()).as(text(moved)).isEqualTo(200);
        assertThat(supervisor.send("POST", request + "/agree", body).statusCode()).as("once").isEqualTo(404);
        assertThat(jdbc.query("select distinct actor, act from record_entry where subject = 'diy-03' and agency = 'diy' and act like 'DIAGRAM%'",
                (row, i) -> row.getString(1) + " " + row.getString(2))).contains("diy.perancang DIAGRAM_DEPLOYED", "diy.pengawas DIAGRAM_GIVEN");
        assertThat(jdbc.query("select actor, act from record_entry where subject = 'diy-03' and agency = 'diy' and act like '%MIGRATION%'"
                + " or subject = 'diy-03' and act = 'CASE_MOVED' order by happened_at", (row, i) -> row.getString(1) + " " + row.getString(2)))
                .containsExactlyInAnyOrder("diy.perancang MIGRATION_ASKED", "diy.pengawas MIGRATION_GIVEN", "diy.pengawas CASE_MOVED");
        assertThat(versionOf(movable)).isEqualTo(to);
        assertThat(versionOf(blocked)).as("stays where it stands").isEqualTo(from);
        assertThat(cases.task(movable, "kegiatan_01").getDueDate()).as("the time begun stays").isEqualTo(due);
        assertThat(cases.timer(movable, "waktu_01").getDuedate()).isEqualTo(rings);
        cases.fireTimer(movable, "waktu_01");
        assertThat(cases.timer(movable, "waktu_01").getDuedate()).as("rings on").isAfter(rings);
        cases.act(movable, SAMPLE, "kegiatan_01", Map.of());
        assertThat(cases.open(movable)).as("the new version from here on").containsExactly("kegiatan_02x");
        assertThat(historyService.createUserOperationLogQuery().operationType(UserOperationLogEntry.OPERATION_TYPE_MIGRATE)
                .userId("diy.pengawas").count()).as("who and when").isPositive();
    }

    @Test
    void nobodyAgreesToWhatHeHasAskedForAndWhatIsRefusedIsNotMoved() throws IOException {
        analyst.deploy(diagram().replace("camunda:versionTag=\"1.0\"", "camunda:versionTag=\"1.1\""));
        int from = analyst.latestVersion();
        ProcessInstance instance = cases.start(SAMPLE);
        analyst.deploy(diagram().replace("camunda:versionTag=\"1.0\"", "camunda:versionTag=\"2.0\""));
        String path = API + "/diy/diy-03/migration?from=" + from + "&to=" + analyst.latestVersion();
        String body = json.writeValueAsString(Map.of("text", json.readTree(analyst.session().get(path).body()).path("confirmation").asText()));
        identityService.createMembership("diy.perancang", "diy-pengawas");
        try {
            assertThat(analyst.session().send("POST", path, body).statusCode()).isEqualTo(202);
            String request = REQUESTS + "/" + jdbc.queryForObject("select id from asked_migration", String.class);
            assertThat(text(analyst.session().get(REQUESTS))).contains("\"mayAgree\":false");
            assertThat(analyst.session().send("POST", request + "/agree", body).statusCode()).isEqualTo(403);
            assertThat(WebSession.cockpit(port, "diy.pengawas").send("DELETE", request, null).statusCode()).isEqualTo(204);
        } finally {
            identityService.deleteMembership("diy.perancang", "diy-pengawas");
        }
        assertThat(versionOf(instance)).isEqualTo(from);
        assertThat(jdbc.queryForList("select act from record_entry where act = 'MIGRATION_REFUSED' and actor = 'diy.pengawas'", String.class)).hasSize(1);
    }

    private int versionOf(ProcessInstance instance) {
        return repositoryService.getProcessDefinition(runtimeService.createProcessInstanceQuery()
                .processInstanceId(instance.getId()).singleResult().getProcessDefinitionId()).getVersion();
    }
}
