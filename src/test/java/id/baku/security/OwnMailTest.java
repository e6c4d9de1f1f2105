package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/** Whoever gets an account's mail can set its password, so an open session alone must not be enough to change the address. */
@BakuTest
class OwnMailTest {

    private static final String USER = "diy.surel";
    private static final String OWN = "/camunda/api/sop/mail-address";

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identityService;
    @Autowired
    JdbcTemplate jdbc;

    private WebSession session;

    @BeforeEach
    void aUser() {
        User user = identityService.newUser(USER);
        user.setFirstName("Contoh");
        user.setLastName("Surel");
        user.setPassword(WebSession.PASSWORD);
        user.setEmail("lama@contoh.id");
        identityService.saveUser(user);
        identityService.createTenantUserMembership("diy", USER);
        identityService.createMembership(USER, "diy-penyusun-promosi");
        session = WebSession.tasklist(port, USER);
    }

    @AfterEach
    void leaveNoUser() {
        identityService.deleteUser(USER);
        jdbc.update("delete from outbox_message where recipient = ?", USER);
    }

    @Test
    void isNotTurnedElsewhereByAnOpenSession() {
        for (String path : List.of("/camunda/api/engine/engine/default/user/", "/engine-rest/user/")) {
            String body = "{\"id\":\"" + USER + "\",\"firstName\":\"Contoh\",\"lastName\":\"Surel\",\"email\":\"%s\"}";
            String own = path + USER + "/profile";
            HttpResponse<byte[]> refused = change(own, body.formatted("jahat@contoh.id"));
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(text(refused)).as(path).contains("laman Alamat surel");
            assertThat(change(own, body.formatted("lama@contoh.id")).statusCode()).as("his name alone").isEqualTo(204);
        }
        for (String proof : List.of("", ",\"password\":\"\"", ",\"password\":\"Bukan.Sandinya-9\"")) {
            HttpResponse<byte[]> refused = session.send("PUT", OWN, "{\"address\":\"jahat@contoh.id\"" + proof + "}");
            assertThat(refused.statusCode()).as(proof).isEqualTo(400);
            assertThat(text(refused)).contains("Kata sandi sekarang tidak benar.");
        }
        assertThat(address()).isEqualTo("lama@contoh.id");
    }

    @Test
    void isTurnedByItsOwnerAndTheAddressBeforeIsTold() {
        assertThat(session.send("PUT", OWN, "{\"address\":\"bukan alamat\",\"password\":\"" + WebSession.PASSWORD + "\"}").statusCode())
                .isEqualTo(400);
        assertThat(session.send("PUT", OWN, "{\"address\":\" baru@contoh.id \",\"password\":\"" + WebSession.PASSWORD + "\"}").statusCode())
                .isEqualTo(204);
        assertThat(address()).isEqualTo("baru@contoh.id");
        assertThat(text(session.get(OWN))).contains("baru@contoh.id", "\"byPassword\":true");
        assertThat(jdbc.queryForMap("select address_before, subject from outbox_message where recipient = ?", USER).values())
                .containsExactly("lama@contoh.id", "[Baku] Alamat surel Anda diubah");
    }

    private HttpResponse<byte[]> change(String path, String body) {
        return path.startsWith("/camunda") ? session.send("PUT", path, body) : WebSession.rest(port, USER, "PUT", path, body);
    }

    private String address() {
        return identityService.createUserQuery().userId(USER).singleResult().getEmail();
    }
}
