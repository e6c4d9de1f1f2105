package id.baku.work.notification;

import static id.baku.work.notification.Postroom.FROM;
import static id.baku.work.notification.Postroom.MONDAY;
import static id.baku.work.notification.Postroom.smtpTransport;
import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import id.baku.engine.time.EngineTime;
import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/** Mails are sent exactly once although mail servers are down, silent, busy or refuse, and nodes die while sending. */
@BakuTest
class MailFailureTest {

    @LocalServerPort
    int port;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    JdbcTemplate jdbc;
    @TempDir
    Path folder;

    final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    Postroom postroom;

    @BeforeEach
    void anEmptyOutbox() {
        postroom = beans.createBean(Postroom.class);
        postroom.open();
    }

    @AfterEach
    void startTheClock() {
        server.stop();
        postroom.close();
    }

    @Test
    void aServerThatIsDownForAnHourGetsEachOnce() throws MessagingException {
        server.start();
        int smtp = server.getSmtp().getPort();
        server.stop();
        OutboxSender sender = postroom.sender(smtpTransport(smtp));
        IntStream.range(0, 5).forEach(i -> postroom.queue("n" + i, "diy.kasi", "diy.kepala"));
        for (int minute = 0; minute < 60; minute += 2) {
            EngineTime.moveTo(MONDAY.plus(Duration.ofMinutes(minute)));
            sender.run();
        }
        assertThat(postroom.states()).hasSize(10).allMatch(state -> state.endsWith("WAITING"));
        assertThat(jdbc.queryForObject("select max(attempts) from outbox_message", Integer.class)).as("backs off").isEqualTo(4);
        GreenMail again = new GreenMail(new ServerSetup(smtp, null, ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            for (int hour = 1; hour < 6; hour++) {
                EngineTime.moveTo(MONDAY.plus(Duration.ofHours(hour)));
                sender.run();
            }
            assertThat(postroom.states()).hasSize(10).allMatch(state -> state.endsWith("SENT"));
            assertThat(ids(again)).hasSize(10).doesNotHaveDuplicates();
            MimeMessage mail = again.getReceivedMessages()[0];
            assertThat(mail.getSubject()).startsWith("[Baku] Contoh n");
            assertThat(mail.getFrom()[0]).hasToString(FROM);
            assertThat(mail.getAllRecipients()[0].toString()).endsWith("@contoh.id>");
        } finally {
            again.stop();
        }
    }

    @Test
    void aNodeThatDiesBeforeItTakesAMessageLeavesItToTheNextWhichSendsItOnce() throws MessagingException {
        server.start();
        MailTransport smtp = smtpTransport(server.getSmtp().getPort());
        postroom.queue("a", "diy.kasi");
        // Committed, but no node had begun to send it when the node starts again.
        OutboxSender restarted = postroom.sender(smtp);
        restarted.run();
        restarted.run();
        assertThat(postroom.states()).containsExactly("diy.kasi SENT");
        assertThat(ids(server)).hasSize(1);
    }

    @Test
    void aNodeThatDiesBeforeItHandsOverLeavesOneInDoubtAndTheOthersAreSentOnce() throws MessagingException {
        server.start();
        MailTransport smtp = smtpTransport(server.getSmtp().getPort());
        postroom.queue("a", "diy.kasi", "diy.kepala", "diy.analis");
        assertThatThrownBy(() -> postroom.sender(dyingBefore(smtp)).run()).isInstanceOf(ThreadDeath.class);
        assertThat(postroom.states()).filteredOn(state -> state.endsWith("SENDING")).hasSize(1);
        assertThat(postroom.states()).filteredOn(state -> state.endsWith("WAITING")).hasSize(2);
        OutboxSender restarted = postroom.sender(smtp);
        restarted.run();
        EngineTime.moveTo(MONDAY.plus(Duration.ofMinutes(16)));
        restarted.run();
        restarted.run();
        assertThat(postroom.states()).filteredOn(state -> state.endsWith("SENT")).hasSize(2);
        assertThat(postroom.states()).as("nobody knows that it was not handed over").filteredOn(state -> state.endsWith("UNCERTAIN")).hasSize(1);
        assertThat(ids(server)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aNodeThatDiesBeforeItWritesAFileLeavesItToTheNextWhichWritesOne() throws IOException {
        postroom.queue("a", "diy.kasi");
        FolderTransport files = new FolderTransport(folder, FROM);
        assertThatThrownBy(() -> postroom.sender(dyingBefore(files)).run()).isInstanceOf(ThreadDeath.class);
        assertThat(folder).isEmptyDirectory();
        EngineTime.moveTo(MONDAY.plus(Duration.ofMinutes(16)));
        OutboxSender restarted = postroom.sender(files);
        restarted.run();
        restarted.run();
        assertThat(postroom.states()).containsExactly("diy.kasi SENT");
        try (Stream<Path> written = Files.list(folder)) {
            assertThat(written).hasSize(1);
        }
    }

    @Test
    void aNodeThatDiesAfterTheServerTookTheMailLeavesItInDoubtAndItIsNotSentAgain() throws MessagingException {
        server.start();
        MailTransport smtp = smtpTransport(server.getSmtp().getPort());
        postroom.queue("a", "diy.kasi");
        assertThatThrownBy(() -> postroom.sender(dyingAfter(smtp)).run()).isInstanceOf(ThreadDeath.class);
        assertThat(postroom.states()).containsExactly("diy.kasi SENDING");
        OutboxSender restarted = postroom.sender(smtp);
        restarted.run();
        assertThat(postroom.states()).as("another node may be sending it").containsExactly("diy.kasi SENDING");
        EngineTime.moveTo(MONDAY.plus(Duration.ofMinutes(16)));
        restarted.run();
        restarted.run();
        assertThat(postroom.states()).containsExactly("diy.kasi UNCERTAIN");
        assertThat(ids(server)).hasSize(1);

        WebSession administrator = WebSession.admin(port, "diy.pengelola");
        String open = text(administrator.get("/camunda/api/sop/outbox"));
        assertThat(open).contains("\"recipient\":\"diy.kasi\"", "Tidak pasti terkirim").doesNotContain("Contoh a", "Isi a");
        String id = jdbc.queryForObject("select id from outbox_message", String.class);
        assertThat(administrator.send("POST", "/camunda/api/sop/outbox/" + id + "/resend", null).statusCode()).isEqualTo(200);
        restarted.run();
        assertThat(postroom.states()).containsExactly("diy.kasi SENT");
        assertThat(ids(server)).as("known as the same mail").hasSize(2).containsOnly("<" + id + "@baku>");
        assertThat(administrator.send("POST", "/camunda/api/sop/outbox/" + id + "/resend", null).statusCode()).isEqualTo(404);
    }

    @Test
    void aNodeThatDiesWhileWritingAFileLeavesOneFile() throws IOException {
        postroom.queue("a", "diy.kasi");
        assertThatThrownBy(() -> postroom.sender(dyingAfter(new FolderTransport(folder, FROM))).run())
                .isInstanceOf(ThreadDeath.class);
        EngineTime.moveTo(MONDAY.plus(Duration.ofMinutes(16)));
        postroom.sender(new FolderTransport(folder, FROM)).run();
        assertThat(postroom.states()).containsExactly("diy.kasi SENT");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).singleElement().satisfies(file -> assertThat(Files.readString(file)).contains(
                    "To: Contoh Kasi HAL&SK <diy.kasi@contoh.id>", "Subject: [Baku] Contoh a", "\n\nIsi a: é\n"));
        }
    }

    @Test
    void aServerThatDoesNotAnswerLeavesTheMailInDoubt() throws IOException {
        try (ScriptedSmtpServer silent = new ScriptedSmtpServer("250 ok", null)) {
            postroom.queue("a", "diy.kasi");
            postroom.sender(smtpTransport(silent.port())).run();
            assertThat(postroom.states()).containsExactly("diy.kasi UNCERTAIN");
        }
    }

    @Test
    void aServerThatKnowsNoSuchAddressIsNotAskedAgain() throws IOException {
        try (ScriptedSmtpServer strict = new ScriptedSmtpServer("550 unknown", "250 ok")) {
            postroom.queue("a", "diy.kasi");
            postroom.sender(smtpTransport(strict.port())).run();
            assertThat(postroom.states()).containsExactly("diy.kasi FAILED");
        }
        assertThat(text(WebSession.admin(port, "diy.pengelola").get("/camunda/api/sop/outbox"))).contains("Gagal", "550 unknown");
    }

    @Test
    void aServerThatIsBusyIsAskedAgainAndGivenUpAfterTheSettingsAttempts() throws IOException {
        try (ScriptedSmtpServer busy = new ScriptedSmtpServer("451 later", "250 ok")) {
            postroom.queue("a", "diy.kasi");
            OutboxSender sender = postroom.sender(smtpTransport(busy.port()));
            for (int day = 0; day < 8; day++) {
                assertThat(postroom.states()).containsExactly("diy.kasi WAITING");
                EngineTime.moveTo(MONDAY.plus(Duration.ofDays(7L * day)));
                sender.run();
            }
            assertThat(postroom.states()).containsExactly("diy.kasi FAILED");
        }
    }

    /** The process dies after claiming the message, before sending it. */
    private static MailTransport dyingBefore(MailTransport transport) {
        return dying(transport, mail -> { });
    }

    /** The process dies after sending the message, before marking it. */
    private static MailTransport dyingAfter(MailTransport transport) {
        return dying(transport, transport::send);
    }

    private static MailTransport dying(MailTransport transport, Consumer<Mail> lastAct) {
        return new MailTransport() {
            @Override
            public boolean isRepeatable() {
                return transport.isRepeatable();
            }

            @Override
            public void send(Mail mail) {
                lastAct.accept(mail);
                throw new ThreadDeath();
            }
        };
    }

    private static List<String> ids(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages()).map(mail -> {
            try {
                return mail.getMessageID();
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }).toList();
    }
}
