package id.baku.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.office.start.StartRefusal;
import id.baku.testing.BakuTest;
import id.baku.testing.English;
import id.baku.testing.WebSession;

@BakuTest
class WebAppScriptsTest {

    @Autowired
    WebAppScripts scripts;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicTest> camundasScriptsStillHoldWhatIsReplaced() {
        return scripts.replacements().entrySet().stream().map(script -> DynamicTest.dynamicTest(script.getKey(), () ->
                assertThat(original(script.getKey())).contains(script.getValue().keySet())));
    }

    @Test
    void theStartFailsWhenATextIsMissing() {
        String texts = """
                - why: one of two is there
                  scripts: [lib/deps.js]
                  texts: {'closeText:"Done"': 'closeText:"Selesai"', no such text: ''}
                - why: no such script
                  scripts: [lib/none.js]
                  texts: {a: b}
                """;
        assertThatThrownBy(() -> new WebAppScripts(json, new ByteArrayResource(texts.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContainingAll("script-texts.yml", "lib/deps.js does not hold no such text", "lib/none.js")
                .hasMessageNotContaining("closeText");
    }

    @TestFactory
    Stream<DynamicTest> theyAreServedReplaced() {
        return scripts.replacements().entrySet().stream().map(script -> DynamicTest.dynamicTest(script.getKey(), () -> {
            var served = WebSession.anonymous(port).get("/camunda/" + script.getKey() + "?bust=7.24.0");
            assertThat(served.statusCode()).isEqualTo(200);
            assertThat(served.headers().firstValue("ETag")).isPresent();
            assertThat(WebSession.text(served)).contains(script.getValue().values())
                    .doesNotContain(script.getValue().keySet().toArray(String[]::new));
        }));
    }

    @Test
    void replacementsAreIndonesian() {
        assertThat(scripts.replacements().get("lib/deps.js").values()).filteredOn(text -> text.startsWith("\"")
                || text.startsWith("`")).allSatisfy(text -> assertThat(English.in(text)).as(text).isEmpty());
    }

    private static String original(String script) throws IOException {
        try (InputStream file = WebAppScripts.class.getResourceAsStream(
                "/" + WebApps.FOLDER + "/" + script)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
