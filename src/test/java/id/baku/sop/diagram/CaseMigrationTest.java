package id.baku.sop.diagram;

import static id.baku.sop.diagram.Analyst.API;
import static id.baku.sop.diagram.Analyst.SAMPLE;
import static id.baku.sop.diagram.Analyst.diagram;
import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;

/** Running cases move to a new version of their diagram after the analyst has read and confirmed what will happen. */
@BakuTest
@BothDatabases
class CaseMigrationTest {

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

        HttpResponse<byte[]> moved = analyst.session().send("POST", path, json.writeValueAsString(Map.of("text", confirmation)));
        assertThat(moved.statusCode()).as(text(moved)).isEqualTo(200);
        assertThat(versionOf(movable)).isEqualTo(to);
        assertThat(versionOf(blocked)).as("stays where it stands").isEqualTo(from);
        assertThat(cases.task(movable, "kegiatan_01").getDueDate()).as("the time begun stays").isEqualTo(due);
        assertThat(cases.timer(movable, "waktu_01").getDuedate()).isEqualTo(rings);
        cases.fireTimer(movable, "waktu_01");
        assertThat(cases.timer(movable, "waktu_01").getDuedate()).as("rings on").isAfter(rings);
        cases.act(movable, SAMPLE, "kegiatan_01", Map.of());
        assertThat(cases.open(movable)).as("the new version from here on").containsExactly("kegiatan_02x");
        assertThat(historyService.createUserOperationLogQuery().operationType(UserOperationLogEntry.OPERATION_TYPE_MIGRATE)
                .userId("diy.perancang").count()).as("who and when").isPositive();
    }

    private int versionOf(ProcessInstance instance) {
        return repositoryService.getProcessDefinition(runtimeService.createProcessInstanceQuery()
                .processInstanceId(instance.getId()).singleResult().getProcessDefinitionId()).getVersion();
    }
}
