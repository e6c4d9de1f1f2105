package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.baku.testing.WebSession;

/** Sign-in through a provider of identities: which accounts people get, with which roles. */
class ProviderIT extends ProviderCase {

    @Test
    void theLoginPageLearnsTheWays() {
        assertThat(text(WebSession.anonymous(port).get(PROVIDERS))).contains(
                "{\"name\":\"Akun kantor\",\"address\":\"/camunda/api/sop/providers/kantor/sign-in\"}", "Akun lain");
    }

    @Test
    void aNewcomerGetsAnAccountWithTheRolesOfHisGroupsAndWorks() {
        PROVIDER.say("budi", Map.of("groups", List.of("/seksi/kasi", "/tidak/dikenal"), "given_name", "Budi", "family_name", "Contoh",
                "email", "budi@contoh.id"));
        WebSession browser = WebSession.anonymous(port);
        HttpResponse<byte[]> page = signIn(browser, "kantor", "budi", null);
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).hasValue(SIGN_IN);
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(text(browser.get(ME))).contains("\"userId\":\"diy.budi\"", "\"name\":\"Budi Contoh\"", "\"roles\":[\"Kasi HAL&SK\"]", "\"id\":\"diy\"");
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(groups("diy.budi")).containsExactly("diy-kasi-hal-sk");
        assertThat(text(browser.get("/camunda/api/sop/sessions"))).contains("127.0.0.1").containsOnlyOnce("\"current\":true");
        assertThat(jdbc.queryForObject("select count(*) from user_session where user_id = 'diy.budi'", Integer.class)).isEqualTo(1);
        browser.get("/camunda/app/tasklist/default/");
        assertThat(browser.send("POST", "/camunda/api/engine/engine/default/task/count", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheProviderTakesAwayIsGoneAtTheNextSignIn() {
        PROVIDER.say("wati", Map.of("groups", List.of("/seksi/kasi", "/pengawas")));
        WebSession before = WebSession.anonymous(port);
        signIn(before, "kantor", "wati", null);
        identityService.createMembership("diy.wati", "diy-analis-penjamin-mutu");
        assertThat(groups("diy.wati")).containsExactlyInAnyOrder("diy-kasi-hal-sk", "diy-pengawas", "diy-analis-penjamin-mutu");
        PROVIDER.say("wati", Map.of("groups", List.of("/seksi/kasi")));
        WebSession after = WebSession.anonymous(port);
        signIn(after, "kantor", "wati", null);
        assertThat(groups("diy.wati")).as("with what was given here").containsExactlyInAnyOrder("diy-kasi-hal-sk", "diy-analis-penjamin-mutu");
        assertThat(before.get(TASKS).statusCode()).as("signed in with the role that was lost").isEqualTo(401);
        assertThat(after.get(TASKS).statusCode()).isEqualTo(200);
        identityService.deleteMembership("diy.wati", "diy-analis-penjamin-mutu");
        PROVIDER.say("wati", Map.of());
        HttpResponse<byte[]> refused = signIn(WebSession.anonymous(port), "kantor", "wati", null);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(refused)).contains("Akun diy.wati belum mempunyai peran di Baku.");
        assertThat(after.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(jdbc.queryForList("select act from record_entry where agency = 'diy' and actor = 'oidc.kantor' and subject = 'diy.wati'", String.class))
                .containsExactlyInAnyOrder("ACCOUNT_CREATED", "ROLE_GIVEN", "ROLE_GIVEN", "ROLE_GIVEN", "ROLE_TAKEN", "ROLE_TAKEN");
        assertThat(jdbc.queryForList("select detail from record_entry where actor = 'oidc.kantor' and subject = 'diy.wati' and act = 'ROLE_GIVEN'",
                String.class)).as("that he belongs to the agency, too").contains("tenantId diy");
    }

    @Test
    void groupsThatAreNotInTheTokenAreAskedFor() {
        PROVIDER.say("sari", Map.of());
        PROVIDER.sayWhenAsked("sari", Map.of("groups", List.of("/pengawas")));
        assertThat(signIn(WebSession.anonymous(port), "kantor", "sari", null).statusCode()).isEqualTo(302);
        assertThat(groups("diy.sari")).containsExactly("diy-pengawas");
        PROVIDER.say("tono", Map.of());
        PROVIDER.sayWhenAsked("tono", Map.of("sub", "sari", "groups", List.of("/pengawas")));
        assertRefused(signIn(WebSession.anonymous(port), "kantor", "tono", null), "Masuk dengan Akun kantor tidak berhasil.");
    }

    @Test
    void hasNoPasswordHereAndNobodyGivesHimOne() {
        PROVIDER.say("dewi", Map.of("groups", "/seksi/kasi"));
        signIn(WebSession.anonymous(port), "kantor", "dewi", null);
        for (String password : List.of("", OfficeProvider.PASSWORD, WebSession.PASSWORD)) {
            assertThat(WebSession.rest(port, "diy.dewi", password, "GET", "/engine-rest/task/count", null).statusCode()).isEqualTo(401);
        }
        HttpResponse<byte[]> set = WebSession.rest(port, "diy.pengelola", "PUT", "/engine-rest/user/diy.dewi/credentials",
                "{\"password\":\"Lain.Sekali-77\",\"authenticatedUserPassword\":\"" + WebSession.PASSWORD + "\"}");
        assertThat(set.statusCode()).isEqualTo(409);
        assertThat(text(set)).contains("tidak memakai kata sandi Baku");
    }

    /** A group of the provider gives no role unless the settings say so, even if it has the same name. */
    @Test
    void groupsThatAreCalledAsOursGiveNothing() {
        PROVIDER.say("eko", Map.of("groups", List.of("diy-pengelola", "pupr-pengawas", "pengawas", "camunda-admin", "/Pengawas", "/pengawas/bawah")));
        assertThat(signIn(WebSession.anonymous(port), "kantor", "eko", null).statusCode()).isEqualTo(403);
        assertThat(groups("diy.eko")).isEmpty();
    }

    @Test
    void anAccountThatIsThereBecomesHisAndLosesItsPassword() {
        account("jateng.lama", "jateng", "jateng-kasi-penilaian");
        WebSession byPassword = WebSession.tasklist(port, "jateng.lama");
        PROVIDER.say("jateng.lama", Map.of());
        WebSession browser = WebSession.anonymous(port);
        assertThat(signIn(browser, "lain", "jateng.lama", null).statusCode()).isEqualTo(302);
        assertThat(text(browser.get(ME))).contains("\"userId\":\"jateng.lama\"");
        assertThat(groups("jateng.lama")).containsExactly("jateng-kasi-penilaian");
        assertThat(byPassword.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(WebSession.rest(port, "jateng.lama", "GET", "/engine-rest/task/count", null).statusCode()).isEqualTo(401);
        assertThat(jdbc.queryForList("select body from outbox_message where recipient = 'jateng.lama' and kind = 'ACCOUNT'", String.class))
                .singleElement().asString().contains("oidc.lain");
        PROVIDER.say("penyusup", Map.of("preferred_username", "jateng.lama"));
        assertRefused(signIn(WebSession.anonymous(port), "lain", "penyusup", null), "belum terdaftar di Baku");
        PROVIDER.say("jateng.lama", Map.of("preferred_username", "jateng.baru"));
        assertThat(signIn(browser, "lain", "jateng.lama", null).statusCode()).as("by another name").isEqualTo(302);
        assertThat(text(browser.get(ME))).contains("\"userId\":\"jateng.lama\"");
    }

    @Test
    void noAccountBecomesHisThatIsMoreThanHisGroupsGive() {
        account("platform.dua", "jateng", "camunda-admin");
        account("diy.tiga", "diy", "diy-kasi-hal-sk");
        account("jateng.tiga", "jateng", "jateng-kasi-penilaian");
        for (String name : List.of("platform.dua", "diy.tiga")) {
            PROVIDER.say(name, Map.of("groups", List.of("/seksi/kasi")));
            assertRefused(signIn(WebSession.anonymous(port), "pusat", name, null), "belum terdaftar di Baku untuk masuk dengan cara ini.");
            assertThat(WebSession.rest(port, name, "GET", "/engine-rest/task/count", null).statusCode()).as(name).isEqualTo(200);
        }
        PROVIDER.say("jateng.tiga", Map.of());
        assertThat(signIn(WebSession.anonymous(port), "pusat", "jateng.tiga", null).statusCode()).isEqualTo(302);
        PROVIDER.say("platform.dua", Map.of("groups", List.of("/pusat")));
        assertThat(signIn(WebSession.anonymous(port), "pusat", "platform.dua", null).statusCode()).isEqualTo(302);
    }

    /** An account's name is not enough; it must be one that the provider was given. */
    @ParameterizedTest
    @ValueSource(strings = {"tidak.ada", "admin", "../admin", "diy.kasi x", ""})
    void whoHasNoAccountDoesNotComeIn(String name) {
        String user = "orang-" + UUID.randomUUID();
        PROVIDER.say(user, Map.of("preferred_username", name));
        assertThat(signIn(WebSession.anonymous(port), "lain", user, null).statusCode()).isEqualTo(403);
        assertThat(WebSession.rest(port, "admin", "GET", "/engine-rest/task/count", null).statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountWithAPasswordIsNotTakenWhereAccountsAreMade() {
        PROVIDER.say("kepala", Map.of("groups", List.of("/seksi/kasi")));
        assertRefused(signIn(WebSession.anonymous(port), "kantor", "kepala", null), "Akun diy.kepala belum terdaftar di Baku untuk masuk dengan cara ini.");
        assertThat(WebSession.rest(port, "diy.kepala", "GET", "/engine-rest/task/count", null).statusCode()).isEqualTo(200);
    }

    private void account(String id, String agency, String group) {
        User user = identityService.newUser(id);
        user.setPassword(WebSession.PASSWORD);
        identityService.saveUser(user);
        identityService.createTenantUserMembership(agency, id);
        identityService.createMembership(id, group);
    }

    private List<String> groups(String user) {
        return identityService.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    }
}
