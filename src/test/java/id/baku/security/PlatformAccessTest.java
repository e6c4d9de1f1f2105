package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.SentSop;
import id.baku.testing.WebSession;

/** Who may deploy, who may start a case and how, and what nobody may do to the platform. */
@BakuTest
class PlatformAccessTest {

    private static final Map<String, Object> REQUEST = Map.of("permohonan", Map.of("instansi", "Instansi Contoh"));

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    IdentityService identityService;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void onlyThePlatformsAdministratorReloadsTheFolders() {
        assertThat(WebSession.rest(port, "diy.perancang", "POST", "/api/deployments/reload", null).statusCode())
                .isEqualTo(403);
        var reloaded = WebSession.rest(port, "admin", "POST", "/api/deployments/reload", null);
        assertThat(reloaded.statusCode()).isEqualTo(200);
        assertThat(text(reloaded)).contains("diy-03-kerja-sama-pengukuran.bpmn", "UNCHANGED");
    }

    @Test
    void anAnalystDeploysAsFromModelerForHisAgencyOnly() throws IOException {
        Map<String, String> files = new TreeMap<>(Map.of("diy-03.bpmn", Files.readString(
                Path.of("processes/diy/diy-03-kerja-sama-pengukuran.bpmn")).replace("1. Terima permohonan", "1. Catat surat")));
        try (Stream<Path> forms = Files.list(Path.of("forms/diy/diy-03"))) {
            for (Path form : forms.toList()) {
                files.put(form.getFileName().toString(), Files.readString(form));
            }
        }
        assertThat(WebSession.deploy(port, "diy.promosi", "diy", files).statusCode()).isEqualTo(403);
        var foreign = WebSession.deploy(port, "diy.perancang", "sulbar", files);
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(text(foreign)).contains("Anda tidak dapat menggelar SOP untuk instansi");
        assertThat(WebSession.deploy(port, "diy.perancang", "", files).statusCode()).isEqualTo(400);

        files.put("diy-03.bpmn", files.get("diy-03.bpmn").replace("${laporAtasan}", "${laporSiapa}"));
        var refused = WebSession.deploy(port, "diy.perancang", "diy", files);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(text(refused)).contains("Delegate ${laporSiapa}", "\"mainElementId\":\"pengawasan_lapor\"");

        files.put("diy-03.bpmn", files.get("diy-03.bpmn").replace("${laporSiapa}", "${laporAtasan}"));
        var deployed = WebSession.deploy(port, "diy.perancang", "diy", files);
        assertThat(deployed.statusCode()).as(text(deployed)).isEqualTo(200);
        SentSop.confirm(port, "diy", "diy-03");
        ProcessInstance next = cases.start("diy-03", "diy", REQUEST);
        assertThat(cases.task(next, "kegiatan_01").getName()).isEqualTo("1. Catat surat");
        assertThat(text(WebSession.rest(port, "admin", "POST", "/api/deployments/reload", null)))
                .contains("KEPT", "dari Modeler");
        repositoryService.deleteDeployment(repositoryService.createDeploymentQuery()
                .deploymentName("dari Modeler").singleResult().getId(), true);
    }

    @Test
    void anAnalystDeploysNothingForAnAgencyInWhichHeIsNone() throws IOException {
        // A row that an earlier release allowed.
        jdbc.update("insert into ACT_ID_TENANT_MEMBER (ID_, TENANT_ID_, USER_ID_) values ('dahulu', 'sulbar', 'diy.perancang')");
        try {
            var refused = WebSession.deploy(port, "diy.perancang", "sulbar", Map.of("diy-03.bpmn", Files.readString(
                    Path.of("processes/diy/diy-03-kerja-sama-pengukuran.bpmn"))));
            assertThat(refused.statusCode()).as(text(refused)).isEqualTo(403);
            assertThat(text(refused)).contains("Anda tidak dapat menggelar SOP untuk instansi");
        } finally {
            jdbc.update("delete from ACT_ID_TENANT_MEMBER where ID_ = 'dahulu'");
        }
    }

    @Test
    void nobodyMakesHimselfAdministrator() {
        WebSession nobody = WebSession.anonymous(port);
        nobody.get("/camunda/api/sop/me");
        assertThat(nobody.post("/camunda/api/admin/setup/default/user/create", "application/json",
                "{}".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(404);
    }

    @Test
    void noVariableMakesTheEngineBuildForeignObjects() throws IOException {
        Path victim = Files.writeString(Files.createTempFile("korban", ".txt"), "isi penting");
        String body = "{\"variables\":{\"x\":{\"type\":\"Object\",\"value\":\"\\\"file:" + victim + "\\\"\","
                + "\"valueInfo\":{\"serializationDataFormat\":\"application/json\","
                + "\"objectTypeName\":\"org.springframework.core.io.FileUrlResource\"}}}}";
        assertThat(WebSession.rest(port, "diy.promosi", "POST",
                "/engine-rest/process-definition/key/diy-03/tenant-id/diy/start", body).statusCode()).isNotEqualTo(200);
        assertThat(victim).hasContent("isi penting");
    }

    @Test
    void nobodyStartsACaseBehindItsChecks() {
        String body = "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"naskah_surat_terbit\"}]}";
        assertThat(WebSession.rest(port, "diy.promosi", "POST",
                "/engine-rest/process-definition/key/diy-03/tenant-id/diy/start", body).statusCode()).isEqualTo(403);
    }

    @Test
    void onlyTheRoleOfTheFirstLaneStartsACase() {
        String path = "/engine-rest/process-definition/key/diy-03/tenant-id/diy/start";
        assertThat(WebSession.rest(port, "diy.kasi", "POST", path, "{}").statusCode()).isEqualTo(403);
        assertThat(WebSession.rest(port, "sulbar.sertifikasi", "POST", path, "{}").statusCode()).isIn(403, 404);
        assertThat(WebSession.rest(port, "diy.promosi", "POST", path, "{}").statusCode()).as("with its form alone").isEqualTo(400);
    }
}
