package id.baku.sop.life;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/**
 * An agency whose settings require no second person: its analyst's deployments are in force at once, but changes of an SOP's
 * number or title still need a confirmation.
 */
@BakuTest
@Tag("own-engine")
@TestPropertySource(properties = "baku.agencies.diy.sop-approval=false")
class SopApprovalOffIT {

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identityService;
    @Autowired
    RepositoryService repositoryService;

    @Test
    void inForceAtOnceUnlessItChangesWhoAnSopIs() throws IOException {
        String diagram = Files.readString(Path.of("src/test/resources/diagrams/lembar-belum-lengkap.bpmn"));
        HttpResponse<byte[]> sent = WebSession.deploy(port, "diy.perancang", "diy", Map.of("baru.bpmn", diagram));
        assertThat(sent.statusCode()).as(text(sent)).isEqualTo(200);
        assertThat(repositoryService.createProcessDefinitionQuery().processDefinitionKey("uji-01").tenantIdIn("diy").count()).isEqualTo(1);

        identityService.setAuthentication("diy.perancang", List.of("diy-perancang"), List.of("diy"));
        try {
            String again = repositoryService.createDeployment().tenantId("diy").source("baku").addString("baru.bpmn", diagram).deploy().getId();
            assertThat(repositoryService.createDeploymentQuery().deploymentId(again).singleResult().getSource())
                    .as("not as if it came from the folder").isNull();
        } finally {
            identityService.clearAuthentication();
        }

        HttpResponse<byte[]> copy = WebSession.deploy(port, "diy.perancang", "diy", Map.of("baru.bpmn", diagram.replace("\"uji-01\"", "\"diy-04\"")
                .replace("\"UJI\"", "\"UJIB\"")));
        assertThat(copy.statusCode()).isEqualTo(400);
        assertThat(text(copy)).contains("Judul SOP diy-04 berubah dari");
    }
}
