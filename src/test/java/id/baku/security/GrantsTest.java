package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.time.EngineTime;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** Nobody can give a role or duty that decides over others to themselves, or to an account whose password they know. */
@BakuTest
class GrantsTest {

    private static final String ADMINISTRATOR = "diy.pengelola";
    private static final String SECOND = "diy.pengelola2";
    private static final String USER = "diy.calon";
    private static final String DEPUTIES = "/camunda/api/sop/deputies";
    private static final String GRANTS = "/camunda/api/sop/grants";

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identityService;
    @Autowired
    TaskService taskService;
    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void aSecondAdministratorAndAColleague() {
        user(SECOND, "diy-pengelola");
        user(USER, "diy-analis-penjamin-mutu");
        jdbc.update("delete from outbox_message where kind = 'ACCOUNT'");
    }

    @AfterEach
    void leaveNobody() {
        List.of(SECOND, USER).forEach(identityService::deleteUser);
        assertThat(jdbc.queryForObject("select count(*) from asked_grant", Integer.class)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"diy-kasi-hal-sk", "diy-kepala-balai", "diy-pengawas", "diy-perancang"})
    void nobodyGivesHimselfARole(String group) {
        var refused = put(ADMINISTRATOR, group, ADMINISTRATOR);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(refused)).contains("tidak dapat diberikan kepada diri sendiri");
        assertThat(WebSession.admin(port, ADMINISTRATOR).send("PUT", "/camunda/api/engine/engine/default/group/" + group + "/members/"
                + ADMINISTRATOR, null).statusCode()).isEqualTo(403);
        assertThat(isMember(ADMINISTRATOR, group)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"diy-kepala-balai", "diy-pengawas", "diy-perancang", "diy-pengelola"})
    void aDutyIsGivenByTwo(String group) {
        for (int again = 0; again < 2; again++) {
            var asked = put(ADMINISTRATOR, group, USER);
            assertThat(asked.statusCode()).isEqualTo(409);
            assertThat(text(asked)).contains("Permintaan dicatat");
            assertThat(isMember(USER, group)).isFalse();
        }
        assertThat(jdbc.queryForList("select recipient from outbox_message where kind = 'ACCOUNT' order by recipient", String.class))
                .containsExactly("diy.kepala", SECOND);
        assertThat(put(SECOND, group, USER).statusCode()).isEqualTo(204);
        assertThat(isMember(USER, group)).isTrue();
    }

    /**
     * The REST takes the id from the body: with a row of one's own and a known password, a user could have taken over another
     * account.
     */
    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/user/", "/camunda/api/engine/engine/default/user/"})
    void nobodyStoresHisPasswordUnderTheIdOfAnother(String users) {
        identityService.createMembership(USER, "diy-pengawas");
        String hash = user().getPassword();
        String mail = identityService.createUserQuery().userId(ADMINISTRATOR).singleResult().getEmail();
        String body = "{\"id\":\"" + USER + "\",\"email\":\"" + mail + "\",\"firstName\":\"Contoh\",\"lastName\":\"Contoh\"}";
        String own = users + ADMINISTRATOR + "/profile";
        for (int revision = 0; revision < 6; revision++) {
            HttpResponse<byte[]> refused = users.startsWith("/camunda") ? WebSession.admin(port, ADMINISTRATOR).send("PUT", own, body)
                    : WebSession.rest(port, ADMINISTRATOR, "PUT", own, body);
            assertThat(refused.statusCode()).as("revision %d", revision).isEqualTo(400);
            assertThat(WebSession.rest(port, "admin", "PUT", "/engine-rest/user/" + ADMINISTRATOR + "/profile", body.replace(USER, ADMINISTRATOR).replace("Contoh\"}", "X" + revision + "\"}"))
                    .statusCode()).isEqualTo(204);
        }
        assertThat(user().getPassword()).isEqualTo(hash);
        assertThat(identityService.checkPassword(USER, WebSession.PASSWORD)).isTrue();
    }

    @Test
    void anAccountWithADutyIsNotDeletedByOneAndNoIdIsUsedTwice() {
        identityService.createMembership(USER, "diy-pengawas");
        assertThat(WebSession.rest(port, ADMINISTRATOR, "DELETE", "/engine-rest/user/" + USER, null).statusCode()).isEqualTo(403);
        identityService.deleteMembership(USER, "diy-pengawas");
        identityService.createMembership(USER, "diy-penyusun-promosi");
        String task = cases.task(cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Dinas Contoh"))), "kegiatan_01").getId();
        taskService.setAssignee(task, USER);
        assertThat(WebSession.rest(port, ADMINISTRATOR, "DELETE", "/engine-rest/user/" + USER, null).statusCode()).isEqualTo(204);
        assertThat(taskService.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
        taskService.setAssignee(task, USER);
        HttpResponse<byte[]> refused = WebSession.rest(port, ADMINISTRATOR, "POST", "/engine-rest/user/create", "{\"profile\":{\"id\":\"" + USER
                + "\",\"firstName\":\"Contoh\",\"lastName\":\"Contoh\"},\"credentials\":{\"password\":\"Sandi.Sekali-77\"}}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(text(refused)).contains("pernah dipakai");
    }

    @Test
    void theHeadAgreesOnAPageAndNobodyElseDoes() {
        put(ADMINISTRATOR, "diy-pengawas", USER);
        String id = jdbc.queryForObject("select id from asked_grant", String.class);
        for (String other : List.of("diy.kasi", "diy.pengawas", "sulbar.pengelola", "sulbar.berwenang", USER)) {
            WebSession session = other.endsWith("pengelola") ? WebSession.admin(port, other) : other.endsWith("pengawas")
                    ? WebSession.cockpit(port, other) : WebSession.tasklist(port, other);
            assertThat(session.send("POST", GRANTS + "/" + id + "/give", null).statusCode()).as(other).isIn(403, 404);
            assertThat(session.send("DELETE", GRANTS + "/" + id, null).statusCode()).as(other).isIn(403, 404);
            assertThat(text(session.get(GRANTS))).as(other).doesNotContain(id);
        }
        WebSession asker = WebSession.admin(port, ADMINISTRATOR);
        assertThat(text(asker.get(GRANTS))).contains(id, "\"mayGive\":false");
        assertThat(asker.send("POST", GRANTS + "/" + id + "/give", null).statusCode()).isEqualTo(403);
        assertThat(isMember(USER, "diy-pengawas")).isFalse();

        WebSession head = WebSession.tasklist(port, "diy.kepala");
        assertThat(text(head.get(GRANTS))).contains(id, "\"mayGive\":true", "Pengawas");
        assertThat(text(head.get(GRANTS + "/count"))).isEqualTo("1");
        assertThat(head.send("POST", GRANTS + "/" + id + "/give", null).statusCode()).isEqualTo(204);
        assertThat(isMember(USER, "diy-pengawas")).isTrue();
        assertThat(head.send("POST", GRANTS + "/" + id + "/give", null).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsRefusedIsNotGivenLater() {
        put(ADMINISTRATOR, "diy-pengawas", USER);
        String id = jdbc.queryForObject("select id from asked_grant", String.class);
        assertThat(WebSession.tasklist(port, "diy.kepala").send("DELETE", GRANTS + "/" + id, null).statusCode()).isEqualTo(204);
        assertThat(put(SECOND, "diy-pengawas", USER).statusCode()).as("asks anew").isEqualTo(409);
        assertThat(isMember(USER, "diy-pengawas")).isFalse();
    }

    @Test
    void withAPasswordThatTheAdministratorKnowsNothingIsDoneButChangeIt() {
        assertThat(setPassword(ADMINISTRATOR, WebSession.PASSWORD, WebSession.PASSWORD)).isEqualTo(204);
        assertThat(jdbc.queryForObject("select body from outbox_message where recipient = ? and kind = 'ACCOUNT'", String.class, USER))
                .contains(ADMINISTRATOR, "menetapkan kata sandi baru");

        for (String path : List.of("/engine-rest/task", "/engine-rest/user/" + USER + "/profile", "/engine-rest/task/count;x=y", "//engine-rest/task")) {
            var refused = WebSession.rest(port, USER, "GET", path, null);
            assertThat(refused.statusCode()).as(path).isIn(400, 403, 404);
        }
        assertThat(text(WebSession.rest(port, USER, "GET", "/engine-rest/task", null))).contains("Ganti dahulu kata sandi itu");
        WebSession session = WebSession.tasklist(port, USER);
        for (String path : List.of("/camunda/api/engine/engine/default/task", "/camunda/api/sop/messages", "/camunda/api/sop/sessions",
                "/camunda/api/sop/me/../messages", "//camunda/api/sop/messages", "/camunda/api/engine/engine/default/task;x=y", "/camunda/api/admin/auth/../../sop/messages")) {
            assertThat(session.get(path).statusCode()).as(path).isIn(400, 403, 404);
        }
        assertThat(text(session.get("/camunda/api/sop/me"))).contains("\"first\":\"kata-sandi\"");

        assertThat(setPassword(USER, WebSession.PASSWORD, "Lain.Sekali-77")).as("his own").isEqualTo(204);
        assertThat(WebSession.rest(port, USER, "Lain.Sekali-77", "GET", "/engine-rest/task", null).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsHeadOnlyAsADeputyIsNeitherAskedNorDecides() {
        standingIn("diy.kepala", "diy.kasi", () -> {
            put(ADMINISTRATOR, "diy-pengawas", USER);
            String id = jdbc.queryForObject("select id from asked_grant", String.class);
            assertThat(isMember("diy.kasi", "diy-kepala-balai")).isTrue();
            assertThat(jdbc.queryForList("select recipient from outbox_message where kind = 'ACCOUNT' order by recipient", String.class))
                    .containsExactly("diy.kepala", SECOND);
            WebSession deputy = WebSession.tasklist(port, "diy.kasi");
            assertThat(text(deputy.get(GRANTS))).contains("bukan Plh/Plt-nya");
            assertThat(deputy.send("POST", GRANTS + "/" + id + "/give", null).statusCode()).isEqualTo(403);
            assertThat(deputy.send("DELETE", GRANTS + "/" + id, null).statusCode()).isEqualTo(403);
            assertThat(isMember(USER, "diy-pengawas")).isFalse();
            assertThat(WebSession.tasklist(port, "diy.kepala").send("POST", GRANTS + "/" + id + "/give", null).statusCode())
                    .as("the head himself").isEqualTo(204);
        });
    }

    @Test
    void whomTheOneWhoAsksHasMadeADeputyDoesNotAgree() {
        standingIn("diy.kasi", "diy.kepala", () -> {
            put(ADMINISTRATOR, "diy-pengawas", USER);
            put(SECOND, "diy-perancang", USER);
            WebSession head = WebSession.tasklist(port, "diy.kepala");
            String id = jdbc.queryForObject("select id from asked_grant where asked_by = ?", String.class, ADMINISTRATOR);
            var refused = head.send("POST", GRANTS + "/" + id + "/give", null);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(text(refused)).contains("ditunjuk oleh peminta");
            assertThat(text(head.get(GRANTS + "/count"))).as("what another asks for").isEqualTo("1");
            assertThat(isMember(USER, "diy-pengawas")).isFalse();
        });
        assertThat(text(WebSession.tasklist(port, "diy.kepala").get(GRANTS + "/count"))).as("afterwards").isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"diy-kepala-balai", "diy-pengawas", "diy-perancang", "diy-pengelola"})
    void theKeysOfWhoHoldsADutyAreHisAndThePlatforms(String group) {
        identityService.createMembership(USER, group);
        var refused = credentials(ADMINISTRATOR, WebSession.PASSWORD, "Lain.Sekali-77");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(refused)).contains("hanya diubah oleh pemilik akun sendiri atau oleh administrator platform");
        assertThat(profile(ADMINISTRATOR, "Nama", "lain@contoh.id")).isEqualTo(403);
        assertThat(identityService.checkPassword(USER, WebSession.PASSWORD)).isTrue();
        assertThat(user().getEmail()).isNull();
        assertThat(jdbc.queryForList("select 1 from outbox_message where kind = 'ACCOUNT'")).isEmpty();

        assertThat(profile(USER, "Nama", "saya@contoh.id")).as("his own, with his password only").isEqualTo(403);
        assertThat(WebSession.tasklist(port, USER).send("PUT", "/camunda/api/sop/mail-address", "{\"address\":\"saya@contoh.id\",\"password\":\""
                + WebSession.PASSWORD + "\"}").statusCode()).isEqualTo(204);
        assertThat(profile(ADMINISTRATOR, "Nama Baru", "saya@contoh.id")).as("his name alone").isEqualTo(204);
        assertThat(user().getFirstName()).isEqualTo("Nama Baru");
        assertThat(profile(ADMINISTRATOR, "Nama Baru", null)).as("no address").isEqualTo(403);
        assertThat(user().getEmail()).isEqualTo("saya@contoh.id");
        assertThat(setPassword(USER, WebSession.PASSWORD, "Lain.Sekali-77")).as("his own").isEqualTo(204);
        assertThat(profile("admin", "Nama", "lain@contoh.id")).isEqualTo(204);
        assertThat(setPassword("admin", WebSession.PASSWORD, "Lain.Sekali-78")).isEqualTo(204);
        assertThat(identityService.checkPassword(USER, "Lain.Sekali-78")).isTrue();

        identityService.deleteMembership(USER, group);
        assertThat(setPassword(ADMINISTRATOR, WebSession.PASSWORD, "Lain.Sekali-79")).as("without the duty").isEqualTo(204);
    }

    private void standingIn(String absent, String deputy, Runnable meanwhile) {
        WebSession administrator = WebSession.admin(port, ADMINISTRATOR);
        LocalDate today = LocalDate.ofInstant(EngineTime.BEGIN, ZoneOffset.UTC);
        assertThat(administrator.send("POST", DEPUTIES, """
                {"absent":"%s","deputy":"%s","kind":"PLH","firstDay":"%s","lastDay":"%s","letter":"800.1.11/12"}"""
                .formatted(absent, deputy, today.minusDays(1), today.plusDays(2))).statusCode()).isEqualTo(201);
        String id = jdbc.queryForObject("select id from deputy where ended_at is null and agency = 'diy'", String.class);
        if (absent.equals("diy.kepala")) {
            assertThat(WebSession.admin(port, SECOND).send("POST", GRANTS + "/" + id + "/give", null).statusCode()).isEqualTo(204);
            jdbc.update("delete from outbox_message where kind = 'ACCOUNT'");
        }
        try {
            meanwhile.run();
        } finally {
            administrator.send("POST", DEPUTIES + "/" + id + "/end", null);
            List.of("deputy_task", "deputy_role").forEach(table -> jdbc.update("delete from " + table + " where deputy_id = ?", id));
            jdbc.update("delete from deputy where id = ?", id);
        }
    }

    private int setPassword(String by, String old, String wanted) {
        return credentials(by, old, wanted).statusCode();
    }

    private HttpResponse<byte[]> credentials(String by, String old, String wanted) {
        return WebSession.rest(port, by, "PUT", "/engine-rest/user/" + USER + "/credentials", "{\"password\":\"" + wanted
                + "\",\"authenticatedUserPassword\":\"" + old + "\"}");
    }

    private int profile(String by, String name, String mail) {
        return WebSession.rest(port, by, "PUT", "/engine-rest/user/" + USER + "/profile", "{\"id\":\"" + USER + "\",\"firstName\":\""
                + name + "\",\"lastName\":\"Contoh\"" + (mail == null ? "" : ",\"email\":\"" + mail + "\"") + "}").statusCode();
    }

    private User user() {
        return identityService.createUserQuery().userId(USER).singleResult();
    }

    private HttpResponse<byte[]> put(String by, String group, String user) {
        return WebSession.rest(port, by, "PUT", "/engine-rest/group/" + group + "/members/" + user, null);
    }

    private boolean isMember(String user, String group) {
        return identityService.createUserQuery().userId(user).memberOfGroup(group).count() == 1;
    }

    private void user(String id, String group) {
        User user = identityService.newUser(id);
        user.setPassword(WebSession.PASSWORD);
        identityService.saveUser(user);
        identityService.createTenantUserMembership("diy", id);
        identityService.createMembership(id, group);
    }
}
