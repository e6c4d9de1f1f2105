package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.cases.CaseData;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** A user of two agencies in different time zones chooses which to work for; neither is chosen silently. */
@BakuTest
class TwoAgenciesTest {

    private static final String USER = "dua.instansi";
    private static final String API = "/camunda/api/sop";

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identityService;
    @Autowired
    TaskService taskService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    CaseDriver cases;
    @Autowired
    CaseData caseData;
    @Autowired
    ObjectMapper json;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    @Qualifier("foreignSights")
    ApplicationRunner looksAtTheStart;

    private WebSession session;

    @BeforeEach
    void join() {
        User user = identityService.newUser(USER);
        user.setFirstName("Contoh");
        user.setPassword(WebSession.PASSWORD);
        identityService.saveUser(user);
        for (String duty : List.of("pengawas", "pengelola")) {
            for (String agency : List.of("diy", "sulbar")) {
                identityService.createMembership(USER, agency + "-" + duty);
            }
        }
        for (String agency : List.of("diy", "sulbar")) {
            identityService.createTenantUserMembership(agency, USER);
        }
        session = WebSession.admin(port, USER);
    }

    @AfterEach
    void leave() {
        for (String user : List.of(USER, "sulbar.baru", "baru")) {
            identityService.deleteUser(user);
        }
        EngineTime.reset();
    }

    /** The duty would open the cases of every tenant that its holder belongs to. */
    @ParameterizedTest
    @ValueSource(strings = {"pengawas", "perancang"})
    void whoOverseesOneAgencyHasNoRoleInAnother(String duty) {
        WebSession platform = WebSession.admin(port, "admin");
        HttpResponse<byte[]> refused = platform.send("PUT", "/camunda/api/engine/engine/default/tenant/sulbar/user-members/diy." + duty, "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(text(refused)).contains("akan melihat semua kasus", "Sulawesi Barat");
        assertThat(identityService.createTenantQuery().userMember("diy." + duty).tenantId("sulbar").count()).isZero();
        assertThatThrownBy(() -> identityService.deleteMembership(USER, "sulbar-pengawas")).isInstanceOf(Refusal.class);
    }

    /** Users who had both from before this was refused. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aStartNamesWhoStillSeesAnothersCases(CapturedOutput log) throws Exception {
        looksAtTheStart.run(null);
        assertThat(log).doesNotContain("Take the duty or the other agency");
        jdbc.update("delete from ACT_ID_MEMBERSHIP where USER_ID_ = ? and GROUP_ID_ = 'sulbar-pengawas'", USER);
        looksAtTheStart.run(null);
        assertThat(log).contains("Take the duty or the other agency from " + USER);
    }

    @Test
    void thePagesNameOneAndOfferTheOther() throws IOException {
        JsonNode me = body("/me");
        assertThat(me.at("/agency/id").asText()).isEqualTo("diy");
        assertThat(me.get("agencies").findValuesAsText("id")).containsExactlyInAnyOrder("diy", "sulbar");
        JsonNode other = body("/me?as=sulbar");
        assertThat(other.at("/agency/id").asText()).isEqualTo("sulbar");
        assertThat(other.get("agencies").findValuesAsText("id")).containsExactlyInAnyOrder("diy", "sulbar");
        assertThat(other.get("agencies").findValuesAsText("name")).as("offices of one name can be told apart").anySatisfy(name ->
                assertThat(name).contains("Badan Kepegawaian Daerah", "Yogyakarta"));
        assertThat(other.at("/agency/emblem").asText()).endsWith("/me/emblem?as=sulbar");
        assertThat(session.get(other.at("/agency/emblem").asText()).statusCode()).isEqualTo(200);
        assertThat(body("/me?as=pemalang").at("/agency/id").asText()).as("not his").isEqualTo("diy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/settings", "/deputies", "/deputies/staff", "/outbox", "/outbox/count", "/calendar", "/register/years",
            "/partners", "/evidence.xlsx?sop=diy-03&from=1999-01-01&to=1999-12-31"})
    void whatOffersNoChoiceAsksForIt(String path) {
        HttpResponse<byte[]> undecided = session.get(API + path);
        assertThat(undecided.statusCode()).isEqualTo(400);
        assertThat(text(undecided)).contains("Pilih dahulu instansinya");
        assertThat(session.get(API + path + as(path, "diy")).statusCode()).isEqualTo(path.startsWith("/evidence") ? 404 : 200);
        if (!path.startsWith("/evidence")) {
            assertThat(session.get(API + path + as(path, "pemalang")).statusCode()).as("not his").isEqualTo(403);
        }
    }

    @Test
    void eachCallIsForTheAgencyThatWasChosen() throws IOException {
        assertThat(body("/calendar?as=diy").get("zone").asText()).isEqualTo("Asia/Jakarta");
        assertThat(body("/calendar?as=sulbar").get("zone").asText()).isEqualTo("Asia/Makassar");
        assertThat(body("/settings?as=diy").get("unit").asText()).contains("Balai Pengukuran");
        assertThat(body("/settings?as=sulbar").get("unit").asText()).contains("Bidang Sertifikasi");
        assertThat(body("/deputies/staff?as=sulbar").findValuesAsText("id")).isNotEmpty().noneMatch(id -> id.startsWith("diy."));
        identityService.deleteMembership(USER, "diy-pengelola");
        session = WebSession.admin(port, USER);
        assertThat(body("/settings").get("unit").asText()).as("the only one that he administers").contains("Bidang Sertifikasi");
        assertThat(session.get(API + "/settings?as=diy").statusCode()).isEqualTo(403);
    }

    @Test
    void aNewUserBelongsToTheAgencyThatHisIdNames() {
        assertThat(create("sulbar.baru").statusCode()).isEqualTo(204);
        assertThat(identityService.createTenantQuery().userMember("sulbar.baru").list()).extracting(Tenant::getId)
                .containsExactly("sulbar");
        HttpResponse<byte[]> undecided = create("baru");
        assertThat(undecided.statusCode()).isEqualTo(400);
        assertThat(text(undecided)).contains("Awali ID pengguna baru dengan instansinya, misalnya diy.nama");
        assertThat(identityService.createUserQuery().userId("baru").count()).isZero();
    }

    @Test
    void whatWasDoneTodayIsToldByTheClockOfEachAgency() throws IOException {
        EngineTime.moveTo(Instant.parse("2026-01-14T15:00:00Z"));
        ProcessInstance western = done("diy-03", "kegiatan_01");
        ProcessInstance central = done("sulbar-45", "kegiatan_01");
        assertThat(body("/worklist").get("done").findValuesAsText("caseNumber"))
                .containsExactlyInAnyOrder(western.getBusinessKey(), central.getBusinessKey());
        // 23.30 in Yogyakarta, which is 00.30 of the next day in Mamuju.
        EngineTime.moveTo(Instant.parse("2026-01-14T16:30:00Z"));
        assertThat(body("/worklist").get("done").findValuesAsText("caseNumber")).containsExactly(western.getBusinessKey());
        List.of(western, central).forEach(one -> runtimeService.deleteProcessInstance(one.getId(), "Selesai diuji"));
    }

    private ProcessInstance done(String sop, String activity) {
        SampleSop sample = SampleSop.of(sop);
        ProcessInstance instance = cases.start(sample);
        Task task = cases.accountedFor(instance, activity);
        taskService.setAssignee(task.getId(), USER);
        Map<String, Object> entered = new HashMap<>(sample.answers(activity, LocalDate.of(2026, 1, 14), LocalDate.of(2026, 1, 14)));
        entered.replaceAll((name, value) -> value instanceof Map || value instanceof List ? caseData.toVariable(value) : value);
        taskService.complete(task.getId(), entered);
        return instance;
    }

    private HttpResponse<byte[]> create(String id) {
        return WebSession.rest(port, USER, "POST", "/engine-rest/user/create", "{\"profile\":{\"id\":\"" + id
                + "\",\"firstName\":\"Contoh\",\"lastName\":\"Baru\"},\"credentials\":{\"password\":\"" + WebSession.PASSWORD + "\"}}");
    }

    private static String as(String path, String agency) {
        return (path.contains("?") ? "&" : "?") + "as=" + agency;
    }

    private JsonNode body(String path) throws IOException {
        return json.readTree(session.get(API + path).body());
    }
}
