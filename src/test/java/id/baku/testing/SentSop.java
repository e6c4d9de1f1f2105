package id.baku.testing;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An SOP that an agency's analyst deploys as Modeler does, and a supervisor of the agency confirms. */
public final class SentSop {

    private static final String API = "/camunda/api/sop/sops";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SentSop() {
    }

    /** Deploys an SOP and confirms it, so that new cases run through it. */
    public static void inForce(int port, String agency, String key, Map<String, String> files) throws IOException {
        HttpResponse<byte[]> sent = WebSession.deploy(port, agency + ".perancang", agency, files);
        assertThat(sent.statusCode()).as(text(sent)).isEqualTo(200);
        confirm(port, agency, key);
    }

    /** A supervisor confirms the waiting draft. */
    public static void confirm(int port, String agency, String key) throws IOException {
        WebSession supervisor = WebSession.cockpit(port, agency + ".pengawas");
        HttpResponse<byte[]> confirmed = supervisor.send("POST", API + "/" + agency + "/drafts/"
                + waiting(supervisor, key).path("id").asText() + "/in-force", "{\"identity\":false}");
        assertThat(confirmed.statusCode()).as(text(confirmed)).isEqualTo(204);
    }

    /** The waiting draft of an SOP, as a user sees it on the page. */
    public static JsonNode waiting(WebSession session, String key) throws IOException {
        JsonNode page = JSON.readTree(session.get(API).body());
        return StreamSupport.stream(page.path("waiting").spliterator(), false)
                .filter(draft -> draft.path("sop").path("key").asText().equals(key)).findFirst()
                .orElseThrow(() -> new AssertionError("nothing waits of " + key + ": " + page));
    }
}
