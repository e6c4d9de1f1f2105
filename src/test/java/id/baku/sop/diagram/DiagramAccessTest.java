package id.baku.sop.diagram;

import static id.baku.sop.diagram.Analyst.API;
import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/** Who may see an agency's diagrams and move its cases. */
@BakuTest
class DiagramAccessTest {

    @LocalServerPort
    int port;

    @Test
    void nobodyButTheAgencysAnalystAndThePlatformsAdministrator() {
        WebSession executor = WebSession.tasklist(port, "diy.promosi");
        assertThat(executor.get(API).statusCode()).isEqualTo(403);
        assertThat(text(executor.get(API + "/agencies"))).isEqualTo("[]");
        assertThat(WebSession.cockpit(port, "diy.pengawas").get(API).statusCode()).isEqualTo(403);
        WebSession foreign = WebSession.cockpit(port, "sulbar.perancang");
        assertThat(foreign.get(API).statusCode()).isEqualTo(200);
        assertThat(text(foreign.get(API))).doesNotContain("diy-03");
        for (String path : List.of("?agency=diy", "/diy/diy-03/changes?from=1", "/diy/diy-03/1/files.zip",
                "/diy/diy-03/migration?from=1&to=1")) {
            assertThat(foreign.get(API + path).statusCode()).as(path).isEqualTo(404);
            assertThat(executor.get(API + path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(foreign.send("POST", API + "/diy/diy-03/migration?from=1&to=1", "{\"text\":\"ya\"}").statusCode())
                .isEqualTo(404);
        assertThat(executor.send("POST", API + "/diy/diy-03/migration?from=1&to=1", "{\"text\":\"ya\"}").statusCode())
                .isEqualTo(403);
        assertThat(WebSession.cockpit(port, "admin").get(API + "?agency=diy").statusCode()).isEqualTo(200);
        assertThat(WebSession.anonymous(port).get(API).statusCode()).isEqualTo(401);
    }
}
