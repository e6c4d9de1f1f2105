package id.baku.notification;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import id.baku.calendar.WorkingCalendars;
import id.baku.engine.EngineTime;
import id.baku.notification.Message.Kind;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Messages leave once: after a rollback, a crash, an hour without a mail server, and with two senders. */
@BakuTest
class OutboxTest {

    private static final String FROM = "Baku <baku@contoh.id>";
    private static final Instant MONDAY = Instant.parse("2026-01-12T02:00:00Z");

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext context;
    @Autowired
    CaseDriver cases;
    @Autowired
    Outbox outbox;
    @Autowired
    OutboxMessageRepository messages;
    @Autowired
    WorkingCalendars calendars;
    @Autowired
    IdentityService identityService;
    @Autowired
    HistoryService historyService;
    @Autowired
    ManagementService managementService;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    Clock clock;
    @Autowired
    JdbcTemplate jdbc;
    @TempDir
    Path folder;

    final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void anEmptyOutbox() {
        EngineTime.moveTo(MONDAY);
        jdbc.update("delete from outbox_message");
    }

    @AfterEach
    void startTheClock() {
        server.stop();
        jdbc.update("delete from outbox_message");
        EngineTime.reset();
    }

    @Test
    void whatIsRolledBackIsToldToNobody() {
        ProcessInstance instance = cases.start("diy-03", "diy", Map.of());
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            cases.fireTimer(instance, "waktu_01");
            assertThat(messages.count()).isPositive();
            throw new IllegalStateException("the node dies before it commits");
        })).hasMessageContaining("dies");
        assertThat(messages.count()).isZero();
        managementService.executeJob(managementService.createJobQuery().processInstanceId(instance.getId())
                .activityId("waktu_01").timers().orderByJobDuedate().asc().listPage(0, 1).get(0).getId());
        assertThat(states()).as("the timer is tried again").containsExactly("diy.promosi WAITING");
    }

    @Test
    void theSameIsToldToTheSamePersonOnce() {
        queue("a", "diy.kasi", "diy.kepala");
        queue("a", "diy.kasi", "diy.analis");
        assertThat(states()).containsExactlyInAnyOrder("diy.analis WAITING", "diy.kasi WAITING", "diy.kepala WAITING");
        assertThatThrownBy(() -> outbox.queue(message("b"), List.of("diy.kasi"))).as("outside a transaction")
                .hasMessageContaining("transaction");
    }

    @Test
    void messagesWaitForOfficeHours() {
        EngineTime.moveTo(Instant.parse("2026-01-10T03:00:00Z"));
        queue("sabtu", "diy.kasi");
        OutboxSender sender = sender(folderTransport());
        sender.run();
        assertThat(states()).containsExactly("diy.kasi WAITING");
        assertThat(WebSession.tasklist(port, "diy.kasi").get("/camunda/api/sop/messages").body()).asString().isEqualTo("[]");
        EngineTime.moveTo(Instant.parse("2026-01-12T00:29:00Z"));
        sender.run();
        assertThat(states()).containsExactly("diy.kasi WAITING");
        EngineTime.moveTo(Instant.parse("2026-01-12T00:31:00Z"));
        sender.run();
        assertThat(states()).containsExactly("diy.kasi SENT");
    }

    @Test
    void aServerThatIsDownForAnHourGetsEachOnce() throws MessagingException {
        server.start();
        int smtp = server.getSmtp().getPort();
        server.stop();
        OutboxSender sender = sender(smtpTransport(smtp));
        IntStream.range(0, 5).forEach(i -> queue("n" + i, "diy.kasi", "diy.kepala"));
        for (int minute = 0; minute < 60; minute += 2) {
            EngineTime.moveTo(MONDAY.plus(Duration.ofMinutes(minute)));
            sender.run();
        }
        assertThat(states()).hasSize(10).allMatch(state -> state.endsWith("WAITING"));
        assertThat(jdbc.queryForObject("select max(attempts) from outbox_message", Integer.class)).as("backs off").isEqualTo(4);
        GreenMail again = new GreenMail(new ServerSetup(smtp, null, ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            for (int hour = 1; hour < 6; hour++) {
                EngineTime.moveTo(MONDAY.plus(Duration.ofHours(hour)));
                sender.run();
            }
            assertThat(states()).hasSize(10).allMatch(state -> state.endsWith("SENT"));
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
    void aNodeThatDiesAfterTheServerTookTheMailLeavesItInDoubtAndItIsNotSentAgain() throws MessagingException {
        server.start();
        MailTransport smtp = smtpTransport(server.getSmtp().getPort());
        queue("a", "diy.kasi");
        assertThatThrownBy(() -> sender(dyingAfter(smtp)).run()).isInstanceOf(ThreadDeath.class);
        assertThat(states()).containsExactly("diy.kasi SENDING");
        OutboxSender restarted = sender(smtp);
        restarted.run();
        assertThat(states()).as("another node may be sending it").containsExactly("diy.kasi SENDING");
        EngineTime.moveTo(MONDAY.plus(Duration.ofMinutes(16)));
        restarted.run();
        restarted.run();
        assertThat(states()).containsExactly("diy.kasi UNCERTAIN");
        assertThat(ids(server)).hasSize(1);

        WebSession administrator = WebSession.admin(port, "diy.pengelola");
        String open = text(administrator.get("/camunda/api/sop/outbox"));
        assertThat(open).contains("\"recipient\":\"diy.kasi\"", "Tidak pasti terkirim").doesNotContain("Contoh a", "Isi a");
        String id = jdbc.queryForObject("select id from outbox_message", String.class);
        assertThat(administrator.send("POST", "/camunda/api/sop/outbox/" + id + "/resend", null).statusCode()).isEqualTo(200);
        restarted.run();
        assertThat(states()).containsExactly("diy.kasi SENT");
        assertThat(ids(server)).as("known as the same mail").hasSize(2).containsOnly("<" + id + "@baku>");
        assertThat(administrator.send("POST", "/camunda/api/sop/outbox/" + id + "/resend", null).statusCode()).isEqualTo(404);
    }

    @Test
    void aNodeThatDiesWhileWritingAFileLeavesOneFile() throws IOException {
        queue("a", "diy.kasi");
        assertThatThrownBy(() -> sender(dyingAfter(folderTransport())).run()).isInstanceOf(ThreadDeath.class);
        EngineTime.moveTo(MONDAY.plus(Duration.ofMinutes(16)));
        sender(folderTransport()).run();
        assertThat(states()).containsExactly("diy.kasi SENT");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).singleElement().satisfies(file -> assertThat(Files.readString(file)).contains(
                    "To: Contoh Kasi HAL&SK <diy.kasi@contoh.id>", "Subject: [Baku] Contoh a", "\n\nIsi a: é\n"));
        }
    }

    @Test
    void aServerThatDoesNotAnswerLeavesTheMailInDoubt() throws IOException {
        try (ScriptedSmtpServer silent = new ScriptedSmtpServer("250 ok", null)) {
            queue("a", "diy.kasi");
            sender(smtpTransport(silent.port())).run();
            assertThat(states()).containsExactly("diy.kasi UNCERTAIN");
        }
    }

    @Test
    void aServerThatKnowsNoSuchAddressIsNotAskedAgain() throws IOException {
        try (ScriptedSmtpServer strict = new ScriptedSmtpServer("550 unknown", "250 ok")) {
            queue("a", "diy.kasi");
            sender(smtpTransport(strict.port())).run();
            assertThat(states()).containsExactly("diy.kasi FAILED");
        }
        assertThat(text(WebSession.admin(port, "diy.pengelola").get("/camunda/api/sop/outbox"))).contains("Gagal", "550 unknown");
    }

    @Test
    void aServerThatIsBusyIsAskedAgainAndGivenUpAfterTheSettingsAttempts() throws IOException {
        try (ScriptedSmtpServer busy = new ScriptedSmtpServer("451 later", "250 ok")) {
            queue("a", "diy.kasi");
            OutboxSender sender = sender(smtpTransport(busy.port()));
            for (int day = 0; day < 8; day++) {
                assertThat(states()).containsExactly("diy.kasi WAITING");
                EngineTime.moveTo(MONDAY.plus(Duration.ofDays(7L * day)));
                sender.run();
            }
            assertThat(states()).containsExactly("diy.kasi FAILED");
        }
    }

    @Test
    void twoSendersSendEachOnce() throws InterruptedException {
        assertThat(SenderRace.run(context)).hasSize(SenderRace.MESSAGES).doesNotHaveDuplicates();
        assertThat(states()).hasSize(SenderRace.MESSAGES).allMatch(state -> state.endsWith("SENT"));
    }

    @Test
    void whoHasNoAddressReadsItOnHisPageAndNobodyElseDoes() {
        User user = identityService.createUserQuery().userId("diy.kasi").singleResult();
        user.setEmail(null);
        identityService.saveUser(user);
        try {
            queue("a", "diy.kasi");
            sender(folderTransport()).run();
            assertThat(states()).containsExactly("diy.kasi NOTICE");
            WebSession kasi = WebSession.tasklist(port, "diy.kasi");
            assertThat(text(kasi.get("/camunda/api/sop/messages/unread"))).contains("Contoh a", "Isi a");
            for (String other : List.of("diy.analis", "pemalang.kabid", "jateng.mitra")) {
                WebSession session = WebSession.tasklist(port, other);
                assertThat(text(session.get("/camunda/api/sop/messages"))).as(other).isEqualTo("[]");
                assertThat(session.send("POST", "/camunda/api/sop/messages/read", null).statusCode()).isEqualTo(200);
            }
            assertThat(text(kasi.send("POST", "/camunda/api/sop/messages/read", null))).isEqualTo("{\"count\":1}");
            assertThat(text(kasi.get("/camunda/api/sop/messages/unread"))).isEqualTo("[]");
            assertThat(text(kasi.get("/camunda/api/sop/messages"))).contains("Contoh a", "\"unread\":false");
            assertThat(WebSession.anonymous(port).get("/camunda/api/sop/messages").statusCode()).isEqualTo(401);
        } finally {
            user = identityService.createUserQuery().userId("diy.kasi").singleResult();
            user.setEmail("diy.kasi@contoh.id");
            identityService.saveUser(user);
        }
    }

    @Test
    void onlyTheAgencysAdministratorSeesMailThatFailed() throws IOException {
        try (ScriptedSmtpServer strict = new ScriptedSmtpServer("550 unknown", "250 ok")) {
            queue("a", "diy.kasi");
            sender(smtpTransport(strict.port())).run();
        }
        String id = jdbc.queryForObject("select id from outbox_message", String.class);
        WebSession other = WebSession.admin(port, "pemalang.pengelola");
        assertThat(text(other.get("/camunda/api/sop/outbox"))).isEqualTo("[]");
        for (String act : List.of("resend", "dismiss")) {
            assertThat(other.send("POST", "/camunda/api/sop/outbox/" + id + "/" + act, null).statusCode()).isEqualTo(404);
            for (String stranger : List.of("diy.kasi", "jateng.mitra")) {
                WebSession session = WebSession.tasklist(port, stranger);
                assertThat(session.get("/camunda/api/sop/outbox").statusCode()).as(stranger).isEqualTo(403);
                assertThat(session.send("POST", "/camunda/api/sop/outbox/" + id + "/" + act, null).statusCode()).isEqualTo(403);
            }
        }
        assertThat(WebSession.cockpit(port, "diy.pengawas").get("/camunda/api/sop/outbox").statusCode()).isEqualTo(403);
        assertThat(states()).containsExactly("diy.kasi FAILED");
    }

    private void queue(String key, String... users) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.queue(message(key), Arrays.asList(users)));
    }

    private static Message message(String key) {
        return Message.of("diy", Kind.DIGEST, key, "[Baku] Contoh " + key, "Isi " + key + ": é");
    }

    private OutboxSender sender(MailTransport transport) {
        return new OutboxSender(messages, Optional.of(transport), new MailProperties(MailProperties.Transport.SMTP, FROM,
                folder, 8), calendars, identityService, historyService, transactions, clock);
    }

    private MailTransport folderTransport() {
        return new FolderTransport(folder, FROM);
    }

    private static MailTransport smtpTransport(int smtp) {
        JavaMailSenderImpl settings = new JavaMailSenderImpl();
        settings.setHost("localhost");
        settings.setPort(smtp);
        Properties limits = settings.getJavaMailProperties();
        List.of("connectiontimeout", "timeout", "writetimeout").forEach(name -> limits.put("mail.smtp." + name, "5000"));
        return new SmtpTransport(settings, FROM);
    }

    /** The process is killed between the hand-over and the mark. */
    private static MailTransport dyingAfter(MailTransport transport) {
        return new MailTransport() {
            @Override
            public boolean isRepeatable() {
                return transport.isRepeatable();
            }

            @Override
            public void send(Mail mail) {
                transport.send(mail);
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

    private List<String> states() {
        return jdbc.queryForList("select recipient || ' ' || state from outbox_message order by recipient", String.class);
    }
}
