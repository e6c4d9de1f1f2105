package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.unboundid.ldap.sdk.LDAPException;

import id.baku.testing.BakuTest;
import id.baku.testing.Visitor;
import id.baku.testing.WebSession;

/** Sign-in by the password of a directory, against one that runs here, by StartTLS and by TLS. */
@BakuTest
@Tag("own-engine")
class DirectoryIT {

    private static final String TASKS = "/engine-rest/task/count";
    private static final String KASI = "cn=Kasi HAL&SK,ou=jabatan," + OfficeDirectory.BASE;
    private static final String PENGAWAS = "cn=pengawas,ou=jabatan," + OfficeDirectory.BASE;
    private static final OfficeDirectory DIRECTORY = new OfficeDirectory("localhost");
    /** A false server at the address of a trusted directory. */
    private static final OfficeDirectory FALSE_ONE = new OfficeDirectory("lain.contoh.id");

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identityService;
    @Autowired
    JdbcTemplate jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        directory(settings, "kantor", () -> DIRECTORY.url("ldap"), "diy.");
        settings.add("baku.sign-in.ldap.kantor.start-tls", () -> true);
        settings.add("baku.sign-in.ldap.kantor.memberships.base", () -> "ou=jabatan," + OfficeDirectory.BASE);
        settings.add("baku.sign-in.ldap.kantor.accounts.create", () -> true);
        settings.add("baku.sign-in.ldap.kantor.accounts.agency", () -> "diy");
        settings.add("baku.sign-in.ldap.kantor.accounts.groups.diy-kasi-hal-sk[0]", () -> KASI.toUpperCase(Locale.ROOT).replace(",", ", "));
        settings.add("baku.sign-in.ldap.kantor.accounts.groups.diy-pengawas[0]", () -> PENGAWAS);
        directory(settings, "lain", () -> DIRECTORY.url("ldaps"), "jateng.");
        directory(settings, "mati", () -> "ldap://127.0.0.1:1", "pemalang.");
        settings.add("baku.sign-in.ldap.mati.timeout", () -> "2s");
        directory(settings, "palsu", () -> FALSE_ONE.url("ldaps"), "sulbar.");
    }

    private static void directory(DynamicPropertyRegistry settings, String key, Supplier<Object> url, String prefix) {
        String one = "baku.sign-in.ldap." + key;
        settings.add(one + ".url", url);
        settings.add(one + ".trusted", key.equals("palsu") ? FALSE_ONE::certificate : DIRECTORY::certificate);
        settings.add(one + ".reader.dn", () -> OfficeDirectory.READER);
        settings.add(one + ".reader.password", () -> OfficeDirectory.PASSWORD);
        settings.add(one + ".users.base", () -> "ou=pegawai," + OfficeDirectory.BASE);
        settings.add(one + ".accounts.prefix", () -> prefix);
    }

    @AfterAll
    static void stop() {
        DIRECTORY.close();
        FALSE_ONE.close();
    }

    @BeforeEach
    void nobodyHasToWait() {
        jdbc.update("delete from used_limit");
    }

    @Test
    void aNewcomerGetsAnAccountWithTheRolesOfHisGroupsAndWorks() throws LDAPException {
        DIRECTORY.person("budi", "Budi", "Contoh");
        DIRECTORY.join("budi", KASI);
        WebSession browser = WebSession.tasklist(port, "diy.budi");
        assertThat(text(browser.get("/camunda/api/sop/me"))).contains("\"userId\":\"diy.budi\"", "\"name\":\"Budi Contoh\"", "\"roles\":[\"Kasi HAL&SK\"]");
        assertThat(rest("diy.budi", OfficeDirectory.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(groups("diy.budi")).containsExactly("diy-kasi-hal-sk");
        assertThat(identityService.createTenantQuery().userMember("diy.budi").singleResult().getId()).isEqualTo("diy");
        DIRECTORY.join("budi", PENGAWAS);
        DIRECTORY.leave("budi", KASI);
        assertThat(rest("diy.budi", OfficeDirectory.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(groups("diy.budi")).containsExactly("diy-pengawas");
        assertThat(browser.get("/camunda/api/sop/me").statusCode()).as("signed in with the role that was lost").isEqualTo(401);
    }

    @Test
    void aPasswordThatIsNotHisIsNotTaken() throws LDAPException {
        DIRECTORY.person("wati", "Wati", "Contoh");
        for (String password : List.of("", " ", "salah", OfficeDirectory.PASSWORD + " ", "\0")) {
            assertThat(rest("diy.wati", password).statusCode()).as("'%s'", password).isEqualTo(401);
        }
        assertThat(identityService.createUserQuery().userId("diy.wati").count()).isZero();
        assertThat(rest("diy.wati", OfficeDirectory.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(rest("diy.wati", "").statusCode()).isEqualTo(401);
        assertThat(DIRECTORY.emptyBinds()).as("the directory would have agreed").isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"diy.*", "diy.s*", "diy.sari)(uid=*", "diy.sari\\2a", "diy.SARI", "diy.sari ", "diy.", "sari", "pupr.sari", "diy.diy.sari"})
    void aNameIsANameAndNoFilter(String name) throws LDAPException {
        DIRECTORY.person("sari", "Sari", "Contoh");
        assertThat(rest(name, OfficeDirectory.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(identityService.createUserQuery().userIdIn("sari", "diy.SARI", "pupr.sari").count()).isZero();
    }

    @Test
    void accountsOfOursGoOnAndAreNotTaken() throws LDAPException {
        DIRECTORY.person("kepala", "Bukan", "Kepala");
        DIRECTORY.join("kepala", PENGAWAS);
        DIRECTORY.password("kepala", "Lain.Sekali-77");
        assertThat(rest("diy.kepala", "Lain.Sekali-77").statusCode()).isEqualTo(401);
        assertThat(rest("diy.kepala", WebSession.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(rest("admin", WebSession.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(rest("pemalang.kabid", WebSession.PASSWORD).statusCode()).as("whose directory is not there").isEqualTo(200);
    }

    @Test
    void anAccountThatIsThereBecomesHisWhereItIsNotMade() throws LDAPException {
        DIRECTORY.person("rini", "Rini", "Contoh");
        assertThat(rest("jateng.rini", OfficeDirectory.PASSWORD).statusCode()).as("without an account").isEqualTo(401);
        account("jateng.rini");
        assertThat(rest("jateng.rini", OfficeDirectory.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(rest("jateng.rini", "Lama.Sekali-77").statusCode()).as("the password that it had").isEqualTo(401);
        DIRECTORY.remove("rini");
        DIRECTORY.person("rini", "Rini", "Yang Lain");
        assertThat(rest("jateng.rini", OfficeDirectory.PASSWORD).statusCode()).as("another who is called so").isEqualTo(403);
    }

    @Test
    void nobodySetsAPasswordThatIsNotHere() throws LDAPException {
        DIRECTORY.person("dewi", "Dewi", "Contoh");
        DIRECTORY.join("dewi", KASI);
        assertThat(rest("diy.dewi", OfficeDirectory.PASSWORD).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> own = WebSession.rest(port, "diy.dewi", OfficeDirectory.PASSWORD, "PUT", "/engine-rest/user/diy.dewi/credentials",
                "{\"password\":\"Lain.Sekali-77\",\"authenticatedUserPassword\":\"" + OfficeDirectory.PASSWORD + "\"}");
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(text(own)).contains("tidak memakai kata sandi Baku");
        assertThat(rest("diy.dewi", "Lain.Sekali-77").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pemalang.tono", "sulbar.tono"})
    void aDirectoryThatCannotBeAskedIsToldOf(String name) {
        account(name);
        HttpResponse<byte[]> answer = rest(name, OfficeDirectory.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(text(answer)).contains("Direktori akun kantor tidak dapat dihubungi.");
        Visitor.Answer login = new Visitor(port, 80).send("GET", TASKS, Map.of("Authorization", "Basic " + Base64.getEncoder()
                .encodeToString((name + ":salah").getBytes(StandardCharsets.UTF_8))), new byte[0]);
        assertThat(login.status()).isEqualTo(502);
    }

    @Test
    void whoGuessesWaits() throws LDAPException {
        DIRECTORY.person("joko", "Joko", "Contoh");
        IntStream.range(0, 10).forEach(i -> assertThat(rest("diy.joko", "salah-" + i).statusCode()).isEqualTo(401));
        assertThat(rest("diy.joko", OfficeDirectory.PASSWORD).statusCode()).isEqualTo(429);
    }

    private void account(String id) {
        User user = identityService.newUser(id);
        user.setPassword("Lama.Sekali-77");
        identityService.saveUser(user);
        identityService.createTenantUserMembership(id.split("\\.")[0], id);
    }

    private HttpResponse<byte[]> rest(String user, String password) {
        return WebSession.rest(port, user, password, "GET", TASKS, null);
    }

    private List<String> groups(String user) {
        return identityService.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    }
}
