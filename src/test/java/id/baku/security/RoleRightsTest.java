package id.baku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.testing.BakuTest;
import id.baku.testing.SentSop;
import id.baku.testing.WebSession;

/** Which rights a deployment gives to roles and its analyst, and which it leaves alone. */
@BakuTest
class RoleRightsTest {

    private static final String ROLE = "diy-analis-penjamin-mutu";

    @LocalServerPort
    int port;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    AuthorizationService authorizationService;

    @AfterEach
    void removeWhatWasDeployed() {
        repositoryService.createDeploymentQuery().deploymentName("peran").list()
                .forEach(deployment -> repositoryService.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void aRoleThatHasNoLaneAnyMoreStartsNoCaseButStillSeesTheDiagram() throws IOException {
        deploy("analis-penjamin-mutu");
        assertThat(may(ROLE, Permissions.CREATE_INSTANCE)).isTrue();
        deploy("penyusun-promosi");
        assertThat(may("diy-penyusun-promosi", Permissions.CREATE_INSTANCE)).isTrue();
        assertThat(may(ROLE, Permissions.CREATE_INSTANCE)).isFalse();
        assertThat(may(ROLE, Permissions.READ)).isTrue();
    }

    @Test
    void theSameRoleOfTwoAgenciesIsTwoGroups() throws IOException {
        repositoryService.createDeployment().name("peran").tenantId("jateng").addString("berdampingan.bpmn",
                diagram("asesor").replace("\"kasi-hal-sk\"", "\"kasi-penilaian\"")).deploy();
        assertThat(may("jateng-asesor", Permissions.CREATE_INSTANCE)).isTrue();
        assertThat(may("sulbar-asesor", Permissions.READ)).isFalse();
        String start = "/engine-rest/process-definition/key/berdampingan/tenant-id/jateng/start";
        assertThat(WebSession.rest(port, "sulbar.asesor", "POST", start, "{}").statusCode()).isIn(403, 404);
        assertThat(WebSession.rest(port, "jateng.asesor", "POST", start, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void anAnalystDeletesNoDeploymentForItsCasesWouldGoWithIt() throws IOException {
        String diagram = diagram("analis-penjamin-mutu");
        SentSop.inForce(port, "diy", "berdampingan", Map.of("berdampingan.bpmn", diagram));
        Deployment his = repositoryService.createDeploymentQuery().deploymentName("dari Modeler").singleResult();
        try {
            assertThat(WebSession.rest(port, "diy.perancang", "GET", "/engine-rest/deployment/" + his.getId(), null)
                    .statusCode()).isEqualTo(200);
            assertThat(WebSession.rest(port, "diy.perancang", "DELETE", "/engine-rest/deployment/" + his.getId()
                    + "?cascade=true", null).statusCode()).isEqualTo(403);
        } finally {
            repositoryService.deleteDeployment(his.getId(), true);
        }
    }

    private void deploy(String role) throws IOException {
        repositoryService.createDeployment().name("peran").tenantId("diy")
                .addString("berdampingan.bpmn", diagram(role)).deploy();
    }

    private static String diagram(String role) throws IOException {
        return Files.readString(Path.of("src/test/resources/diagrams/berdampingan.bpmn"))
                .replace("\"analis-penjamin-mutu\"", "\"" + role + "\"");
    }

    private boolean may(String group, Permissions permission) {
        return authorizationService.isUserAuthorized("seseorang", List.of(group), permission,
                Resources.PROCESS_DEFINITION, "berdampingan");
    }
}
