package id.baku.document.archive;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.time.EngineTime;
import id.baku.office.agency.Agencies;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** A finished case in the archive. */
@BakuTest
@BothDatabases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CaseInArchive {

    static final String API = "/camunda/api/sop/archive";
    static final SampleSop SOP = SampleSop.of("sulbar-45");

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    DisposalProposals proposals;
    @Autowired
    Agencies agencies;
    @Autowired
    ObjectMapper json;
    ProcessInstance instance;
    ProcessInstance begun;
    WebSession supervisor;
    WebSession staff;

    @BeforeAll
    void keepACase() {
        instance = cases.start(SOP);
        cases.finish(instance, SOP);
        begun = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Dinas Arsip Percobaan")));
        cases.complete(begun, "kegiatan_01", Map.of());
        supervisor = WebSession.cockpit(port, "sulbar.pengawas");
        staff = WebSession.tasklist(port, "sulbar.sertifikasi");
    }

    @AfterEach
    void resetTheClock() {
        EngineTime.reset();
    }

    /** The number of the decree. */
    String decree() {
        return jdbc.queryForObject("select number from register_entry where process_instance_id = ? and kind = 'sk-penetapan'",
                String.class, instance.getId());
    }

    static int caseOf(WebSession session, ProcessInstance instance) {
        return session.get(API + "/cases/" + instance.getId()).statusCode();
    }

    static HttpResponse<byte[]> withdraw(WebSession session, ProcessInstance instance, String code) {
        return session.send("POST", API + "/cases/" + instance.getId() + "/withdrawals", "{\"code\":\"" + code
                + "\",\"kind\":\"REVOKED\",\"ground\":\"CHANGE_OF_DECISION\",\"reason\":\"Rencana diganti\"}");
    }

    String code(String kind) {
        return jdbc.queryForObject("select verification_code from naskah where process_instance_id = ? and kind = ? and stage = 'ISSUED'",
                String.class, instance.getId(), kind);
    }

    int count() {
        return jdbc.queryForObject("select count(*) from naskah", Integer.class);
    }

    List<String> titles(WebSession session, String query) throws IOException {
        return read(session, "/documents?" + query).get("documents").findValuesAsText("title");
    }

    JsonNode read(WebSession session, String path) throws IOException {
        HttpResponse<byte[]> answer = session.get(API + path);
        assertThat(answer.statusCode()).as(path + ": " + text(answer)).isEqualTo(200);
        return json.readTree(answer.body());
    }

    static JsonNode document(JsonNode view, String kind) {
        for (JsonNode document : view.get("documents")) {
            if (document.get("kind").asText().equals(kind)) {
                return document;
            }
        }
        throw new AssertionError("No " + kind + " in " + view);
    }
}
