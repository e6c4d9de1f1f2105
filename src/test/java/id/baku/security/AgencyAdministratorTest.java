package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/** The administrator of an agency manages its users, in Admin and by REST, and gains no power over others. */
@BakuTest
class AgencyAdministratorTest {

    private static final String ADMINISTRATOR = "diy.pengelola";
    private static final String NEW = "diy.baru";

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identityService;
    @Autowired
    Agencies agencies;

    @AfterEach
    void leaveNoUser() {
        identityService.deleteUser(NEW);
    }

    @Test
    void hisNewUserBelongsToTheAgencyAndHoldsTheRolesHeGives() {
        assertThat(create(ADMINISTRATOR, NEW)).isEqualTo(204);
        assertThat(identityService.createTenantQuery().userMember(NEW).list()).singleElement()
                .satisfies(tenant -> assertThat(tenant.getId()).isEqualTo("diy"));
        assertThat(json(ADMINISTRATOR, "GET", "/user/" + NEW + "/profile", null)).contains("Contoh");

        for (String group : List.of("diy-kasi-hal-sk", "diy-analis-penjamin-mutu")) {
            assertThat(call(ADMINISTRATOR, "PUT", "/group/" + group + "/members/" + NEW, null)).as(group).isEqualTo(204);
            assertThat(call(ADMINISTRATOR, "DELETE", "/group/" + group + "/members/" + NEW, null)).isEqualTo(204);
            assertThat(call(ADMINISTRATOR, "PUT", "/group/" + group + "/members/" + NEW, null)).as("again").isEqualTo(204);
        }
        for (String group : List.of("diy-pengawas", "diy-pengelola")) {
            assertThat(call(ADMINISTRATOR, "PUT", "/group/" + group + "/members/" + NEW, null)).as(group).isEqualTo(409);
            assertThat(call("admin", "PUT", "/group/" + group + "/members/" + NEW, null)).as("by the platform").isEqualTo(204);
            assertThat(call(ADMINISTRATOR, "DELETE", "/group/" + group + "/members/" + NEW, null)).isEqualTo(204);
        }
        assertThat(call(ADMINISTRATOR, "PUT", "/user/" + NEW + "/profile",
                "{\"id\":\"" + NEW + "\",\"firstName\":\"Nama\",\"lastName\":\"Pegawai\"}")).isEqualTo(204);
        assertThat(setPassword(ADMINISTRATOR, NEW)).isEqualTo(204);
        assertThat(identityService.checkPassword(NEW, "Lain.Sekali-77")).isTrue();
        assertThat(call(ADMINISTRATOR, "DELETE", "/user/" + NEW, null)).isEqualTo(204);
    }

    @Test
    void theNewUserSeesTheTasksOfHisRoleAndNoMore() {
        create(ADMINISTRATOR, NEW);
        setPassword(ADMINISTRATOR, NEW);
        call(ADMINISTRATOR, "PUT", "/group/diy-kasi-hal-sk/members/" + NEW, null);
        assertThat(WebSession.rest(port, NEW, "Lain.Sekali-77", "PUT", "/engine-rest/user/" + NEW + "/credentials", "{\"password\":\""
                + WebSession.PASSWORD + "\",\"authenticatedUserPassword\":\"Lain.Sekali-77\"}").statusCode()).isEqualTo(204);
        assertThat(WebSession.tasklist(port, NEW).get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
        assertThat(json(NEW, "GET", "/group", null)).contains("diy-kasi-hal-sk").doesNotContain("diy-pengawas");
        assertThat(create(NEW, "diy.lain")).isEqualTo(403);
        assertThat(call(NEW, "DELETE", "/user/" + NEW, null)).as("his own account").isEqualTo(403);
    }

    @Test
    void everyAgencysAdministratorSeesItsUsersAndGroupsOnly() {
        for (Agency agency : agencies.all()) {
            String administrator = agency.id() + ".pengelola";
            assertThat(ids(json(administrator, "GET", "/user", null))).as(administrator).isNotEmpty()
                    .allMatch(id -> id.startsWith(agency.id() + "."))
                    .hasSize((int) identityService.createUserQuery().memberOfTenant(agency.id()).count());
            assertThat(ids(json(administrator, "GET", "/group", null))).as(administrator)
                    .containsExactlyInAnyOrderElementsOf(agency.groups());
            assertThat(ids(json(administrator, "GET", "/tenant", null))).containsExactly(agency.id());
            for (String nothing : List.of("/authorization", "/process-definition", "/deployment", "/task",
                    "/process-instance", "/history/process-instance", "/history/task", "/history/user-operation")) {
                assertThat(json(administrator, "GET", nothing, null)).as(administrator + nothing).isEqualTo("[]");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sulbar.sertifikasi", "admin"})
    void takesOverNoForeignUser(String foreign) {
        assertThat(setPassword(ADMINISTRATOR, foreign)).isEqualTo(404);
        assertThat(call(ADMINISTRATOR, "DELETE", "/user/" + foreign, null)).isEqualTo(403);
        assertThat(call(ADMINISTRATOR, "PUT", "/tenant/diy/user-members/" + foreign, null)).isEqualTo(403);
        var refused = WebSession.rest(port, ADMINISTRATOR, "PUT", "/engine-rest/group/diy-pengawas/members/" + foreign, null);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(refused)).contains("bukan pengguna yang Anda kelola");
        assertThat(WebSession.admin(port, ADMINISTRATOR).send("PUT",
                "/camunda/api/engine/engine/default/group/diy-pengawas/members/" + foreign, null).statusCode()).isEqualTo(403);
        assertThat(create(ADMINISTRATOR, foreign)).as("an id that is taken").isEqualTo(400);
        assertThat(identityService.checkPassword(foreign, WebSession.PASSWORD)).isTrue();
        assertThat(identityService.createGroupQuery().groupMember(foreign).list()).extracting(Group::getId)
                .noneMatch(group -> group.startsWith("diy-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"camunda-admin", "sulbar-pengawas", "sulbar-pengelola"})
    void givesNoRightBeyondTheAgency(String group) {
        create(ADMINISTRATOR, NEW);
        assertThat(call(ADMINISTRATOR, "PUT", "/group/" + group + "/members/" + NEW, null)).isEqualTo(403);
        assertThat(call(ADMINISTRATOR, "PUT", "/group/" + group + "/members/" + ADMINISTRATOR, null)).isEqualTo(403);
        assertThat(call(ADMINISTRATOR, "PUT", "/tenant/sulbar/user-members/" + NEW, null)).isEqualTo(403);
        assertThat(call(ADMINISTRATOR, "POST", "/group/create", "{\"id\":\"diy-x\",\"name\":\"x\",\"type\":\"x\"}"))
                .isEqualTo(403);
        assertThat(call(ADMINISTRATOR, "POST", "/authorization/create", "{\"type\":1,\"permissions\":[\"ALL\"],"
                + "\"userId\":\"" + NEW + "\",\"resourceType\":0,\"resourceId\":\"*\"}")).isEqualTo(403);
    }

    @Test
    void managesAUserWhomThePlatformGivesToTheAgencyUntilHeBelongsElsewhereToo() {
        create("admin", NEW);
        assertThat(manages()).as("in no agency").isFalse();
        call("admin", "PUT", "/tenant/diy/user-members/" + NEW, null);
        assertThat(manages()).as("in the agency").isTrue();
        for (String elsewhere : List.of("/tenant/sulbar/user-members/", "/group/camunda-admin/members/",
                "/group/sulbar-pengawas/members/")) {
            assertThat(call("admin", "PUT", elsewhere + NEW, null)).isEqualTo(204);
            assertThat(manages()).as(elsewhere).isFalse();
            assertThat(call("admin", "DELETE", elsewhere + NEW, null)).isEqualTo(204);
            assertThat(manages()).as("no longer " + elsewhere).isTrue();
        }
        call("admin", "PUT", "/group/diy-penyusun-promosi/members/" + NEW, null);
        assertThat(manages()).as("in a group of the agency").isTrue();
        call("admin", "PUT", "/tenant/sulbar/group-members/diy-penyusun-promosi", null);
        assertThat(manages()).as("its group belongs to another agency").isFalse();
        call("admin", "DELETE", "/tenant/sulbar/group-members/diy-penyusun-promosi", null);
        assertThat(manages()).isTrue();
        call("admin", "DELETE", "/tenant/diy/user-members/" + NEW, null);
        assertThat(manages()).as("left the agency").isFalse();
    }

    @Test
    void noNumberOfWrongPasswordsLocksHisUser() {
        create(ADMINISTRATOR, NEW);
        Stream.generate(() -> "salah").limit(11).forEach(wrong -> identityService.checkPassword(NEW, wrong));
        assertThat(identityService.checkPassword(NEW, WebSession.PASSWORD)).isTrue();
        assertThat(setPassword(ADMINISTRATOR, NEW)).isEqualTo(204);
        assertThat(identityService.checkPassword(NEW, "Lain.Sekali-77")).isTrue();
    }

    @Test
    void aUserMadeByTheSystemItselfIsManagedToo() {
        User user = identityService.newUser(NEW);
        user.setPassword(WebSession.PASSWORD);
        identityService.saveUser(user);
        identityService.createTenantUserMembership("diy", NEW);
        assertThat(manages()).isTrue();
    }

    @Test
    void theMetersOfAllAgenciesAreThePlatforms() {
        String meters = "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated"
                + "?groupBy=month&metrics=process-instances&subscriptionStartDate=2020-01-01";
        assertThat(WebSession.admin(port, ADMINISTRATOR).get(meters).statusCode()).isEqualTo(403);
        assertThat(WebSession.admin(port, "admin").get(meters).statusCode()).isEqualTo(200);
        assertThat(WebSession.anonymous(port).get(meters).statusCode()).isEqualTo(401);
        assertThat(call("admin", "GET", "/metrics/activity-instance-start/sum", null)).isEqualTo(200);
    }

    private boolean manages() {
        boolean sees = call(ADMINISTRATOR, "GET", "/user/" + NEW + "/profile", null) == 200;
        assertThat(setPassword(ADMINISTRATOR, NEW) == 204).isEqualTo(sees);
        return sees;
    }

    private int create(String user, String id) {
        return call(user, "POST", "/user/create", "{\"profile\":{\"id\":\"" + id + "\",\"firstName\":\"Contoh\","
                + "\"lastName\":\"Baru\"},\"credentials\":{\"password\":\"" + WebSession.PASSWORD + "\"}}");
    }

    private int setPassword(String user, String of) {
        return call(user, "PUT", "/user/" + of + "/credentials", "{\"password\":\"Lain.Sekali-77\","
                + "\"authenticatedUserPassword\":\"" + WebSession.PASSWORD + "\"}");
    }

    private int call(String user, String method, String path, String body) {
        return WebSession.rest(port, user, method, "/engine-rest" + path, body).statusCode();
    }

    private String json(String user, String method, String path, String body) {
        return text(WebSession.rest(port, user, method, "/engine-rest" + path, body));
    }

    private static List<String> ids(String json) {
        return Stream.of(json.split("\\{")).filter(part -> part.startsWith("\"id\":\""))
                .map(part -> part.split("\"")[3]).toList();
    }
}
