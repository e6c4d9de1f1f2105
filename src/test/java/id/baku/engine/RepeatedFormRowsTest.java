package id.baku.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

@BakuTest
class RepeatedFormRowsTest {

    @LocalServerPort
    int port;

    @Test
    void tasklistTakesOnlyMessagesForErrors() {
        var script = WebSession.anonymous(port).get("/camunda/app/tasklist/camunda-tasklist-bootstrap.js?bust=7.24.0");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(WebSession.text(script)).contains(RepeatedFormRows.ANY_MESSAGE).doesNotContain(RepeatedFormRows.ANY_KEY);
    }
}
