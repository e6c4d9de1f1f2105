package id.baku.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/** Megabytes of JSON are refused by the engine's REST and by ours, whether or not their length is declared. */
@BakuTest
class BodyLimitTest {

    private static final byte[] LONG = ("{\"variables\":{\"x\":{\"value\":\"" + "x".repeat((int) BodyLimit.MOST_OF_TEXT) + "\"}}}").getBytes();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/process-definition/key/diy-03/tenant-id/diy/start", "/engine-rest/task",
            "/camunda/api/engine/engine/default/task", "/camunda/api/sop/calendar/preview", "/api/waits/1"})
    void refusesWhatIsTooLong(String path) throws IOException, InterruptedException {
        HttpResponse<String> told = send(path, BodyPublishers.ofByteArray(LONG));
        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(told.body()).contains("Isian terlalu besar");
    }

    /** The bound and the checks do not depend on how the media type is written. */
    @ParameterizedTest
    @ValueSource(strings = {"application/JSON", "Application/Json; charset=utf-8"})
    void textIsTextHoweverItsTypeIsWritten(String type) {
        WebSession session = WebSession.tasklist(port, "diy.promosi");
        assertThat(session.post("/camunda/api/engine/engine/default/task", type, LONG).statusCode()).isEqualTo(413);
        HttpResponse<byte[]> refused = session.post("/camunda/api/engine/engine/default/filter/create", type,
                "{\"resourceType\":\"Task\",\"name\":\"{{1+1}}\",\"query\":{},\"properties\":{}}".getBytes());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(WebSession.text(refused)).contains("kurung kurawal ganda");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/process-definition/key/diy-03/tenant-id/diy/start", "/engine-rest/task"})
    void readsNoFurtherWhereTheLengthIsNotTold(String path) throws IOException, InterruptedException {
        HttpResponse<String> untold = send(path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LONG)));
        assertThat(untold.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(untold.body()).contains("Isian terlalu besar");
    }

    private HttpResponse<String> send(String path, BodyPublisher body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json").header("Authorization", WebSession.basic("diy.promosi"))
                .POST(body).build(), BodyHandlers.ofString());
    }
}
