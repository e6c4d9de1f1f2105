package id.baku.work.notification;

import static id.baku.work.notification.Postroom.FROM;
import static id.baku.work.notification.Postroom.smtpTransport;
import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/** Who may read a message on the page, and who may see failed mail. */
@BakuTest
class MessageAccessTest {

    @LocalServerPort
    int port;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    IdentityService identityService;
    @Autowired
    JdbcTemplate jdbc;
    @TempDir
    Path folder;

    Postroom postroom;

    @BeforeEach
    void anEmptyOutbox() {
        postroom = beans.createBean(Postroom.class);
        postroom.open();
    }

    @AfterEach
    void startTheClock() {
        postroom.close();
    }

    @Test
    void whoHasNoAddressReadsItOnHisPageAndNobodyElseDoes() {
        User user = identityService.createUserQuery().userId("diy.kasi").singleResult();
        user.setEmail(null);
        identityService.saveUser(user);
        try {
            postroom.queue("a", "diy.kasi");
            postroom.sender(new FolderTransport(folder, FROM)).run();
            assertThat(postroom.states()).containsExactly("diy.kasi NOTICE");
            WebSession kasi = WebSession.tasklist(port, "diy.kasi");
            assertThat(text(kasi.get("/camunda/api/sop/messages/unread"))).contains("Contoh a", "Isi a");
            assertThat(text(kasi.get("/camunda/api/sop/messages/unread/count"))).isEqualTo("1");
            for (String other : List.of("diy.analis", "pemalang.kabid", "jateng.mitra")) {
                WebSession session = WebSession.tasklist(port, other);
                assertThat(text(session.get("/camunda/api/sop/messages"))).as(other).isEqualTo("[]");
                assertThat(text(session.get("/camunda/api/sop/messages/unread/count"))).as(other).isEqualTo("0");
                assertThat(session.send("POST", "/camunda/api/sop/messages/read", null).statusCode()).isEqualTo(200);
            }
            assertThat(text(kasi.send("POST", "/camunda/api/sop/messages/read", null))).isEqualTo("{\"count\":1}");
            assertThat(text(kasi.get("/camunda/api/sop/messages/unread"))).isEqualTo("[]");
            assertThat(text(kasi.get("/camunda/api/sop/messages/unread/count"))).isEqualTo("0");
            assertThat(text(kasi.get("/camunda/api/sop/messages"))).contains("Contoh a", "\"unread\":false");
            assertThat(WebSession.anonymous(port).get("/camunda/api/sop/messages").statusCode()).isEqualTo(401);
            assertThat(WebSession.anonymous(port).get("/camunda/api/sop/messages/unread/count").statusCode()).isEqualTo(401);
        } finally {
            user = identityService.createUserQuery().userId("diy.kasi").singleResult();
            user.setEmail("diy.kasi@contoh.id");
            identityService.saveUser(user);
        }
    }

    @Test
    void theLatestOfManyUnreadOnesAreListedAndAllAreCounted() {
        for (int i = 0; i < 501; i++) {
            postroom.queue("many-" + i, "diy.kasi");
        }
        jdbc.update("update outbox_message set state = 'NOTICE'");
        WebSession kasi = WebSession.tasklist(port, "diy.kasi");
        assertThat(text(kasi.get("/camunda/api/sop/messages/unread")).split("\"subject\"")).hasSize(500 + 1);
        assertThat(text(kasi.get("/camunda/api/sop/messages/unread/count"))).isEqualTo("501");
        assertThat(text(kasi.send("POST", "/camunda/api/sop/messages/read", null))).isEqualTo("{\"count\":501}");
    }

    @Test
    void onlyTheAgencysAdministratorSeesMailThatFailed() throws IOException {
        try (ScriptedSmtpServer strict = new ScriptedSmtpServer("550 unknown", "250 ok")) {
            postroom.queue("a", "diy.kasi");
            postroom.sender(smtpTransport(strict.port())).run();
        }
        String id = jdbc.queryForObject("select id from outbox_message", String.class);
        WebSession other = WebSession.admin(port, "pemalang.pengelola");
        assertThat(text(other.get("/camunda/api/sop/outbox"))).isEqualTo("[]");
        assertThat(text(other.get("/camunda/api/sop/outbox/count"))).isEqualTo("0");
        assertThat(text(WebSession.admin(port, "diy.pengelola").get("/camunda/api/sop/outbox/count"))).isEqualTo("1");
        for (String act : List.of("resend", "dismiss")) {
            assertThat(other.send("POST", "/camunda/api/sop/outbox/" + id + "/" + act, null).statusCode()).isEqualTo(404);
            for (String stranger : List.of("diy.kasi", "jateng.mitra")) {
                WebSession session = WebSession.tasklist(port, stranger);
                assertThat(session.get("/camunda/api/sop/outbox").statusCode()).as(stranger).isEqualTo(403);
                assertThat(session.get("/camunda/api/sop/outbox/count").statusCode()).as(stranger).isEqualTo(403);
                assertThat(session.send("POST", "/camunda/api/sop/outbox/" + id + "/" + act, null).statusCode()).isEqualTo(403);
            }
        }
        assertThat(WebSession.cockpit(port, "diy.pengawas").get("/camunda/api/sop/outbox").statusCode()).isEqualTo(403);
        assertThat(postroom.states()).containsExactly("diy.kasi FAILED");
    }
}
