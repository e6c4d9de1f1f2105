package id.baku.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.testing.BakuTest;

/** Files of the web apps are sent compressed, and browsers keep them. */
@BakuTest
class KeptFilesTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/lib/deps.js", "/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
            "/camunda/app/tasklist/camunda-tasklist-bootstrap.css", "/camunda/app/cockpit/locales/id.json",
            "/camunda/assets/baku/web/api.js", "/camunda/assets/baku/register/register.js"})
    void aFileComesPackedAndASecondTimeNotAtAll(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> plain = get(path, "X-None", "");
        HttpResponse<byte[]> packed = get(path, "Accept-Encoding", "gzip");
        assertThat(packed.statusCode()).isEqualTo(200);
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes()).isEqualTo(plain.body());

        boolean tagged = packed.headers().firstValue("ETag").isPresent();
        HttpResponse<byte[]> again = get(path, tagged ? "If-None-Match" : "If-Modified-Since",
                packed.headers().firstValue(tagged ? "ETag" : "Last-Modified").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void theLargestScriptIsLessThanAThird() throws IOException, InterruptedException {
        assertThat(get("/camunda/lib/deps.js", "Accept-Encoding", "gzip").body().length * 3)
                .isLessThan(get("/camunda/lib/deps.js", "X-None", "").body().length);
    }

    private HttpResponse<byte[]> get(String path, String header, String value) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(header, value).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
