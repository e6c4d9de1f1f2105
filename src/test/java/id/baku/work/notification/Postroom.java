package id.baku.work.notification;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.engine.time.EngineTime;
import id.baku.office.calendar.WorkingCalendars;
import id.baku.work.notification.Message.Kind;

/** An outbox that is empty on a Monday morning: queues messages, runs senders, and shows the state of each message. */
class Postroom {

    static final String FROM = "Baku <baku@contoh.id>";
    static final Instant MONDAY = Instant.parse("2026-01-12T02:00:00Z");

    private final Outbox outbox;
    private final OutboxMessageRepository messages;
    private final WorkingCalendars calendars;
    private final IdentityService identityService;
    private final HistoryService historyService;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private final JdbcTemplate jdbc;

    Postroom(Outbox outbox, OutboxMessageRepository messages, WorkingCalendars calendars, IdentityService identityService,
             HistoryService historyService, PlatformTransactionManager transactions, Clock clock, JdbcTemplate jdbc) {
        this.outbox = outbox;
        this.messages = messages;
        this.calendars = calendars;
        this.identityService = identityService;
        this.historyService = historyService;
        this.transactions = transactions;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    void open() {
        EngineTime.moveTo(MONDAY);
        jdbc.update("delete from outbox_message");
    }

    void close() {
        jdbc.update("delete from outbox_message");
        EngineTime.reset();
    }

    void queue(String key, String... users) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.queue(message(key), Arrays.asList(users)));
    }

    static Message message(String key) {
        return Message.of("diy", Kind.DIGEST, key, "[Baku] Contoh " + key, "Isi " + key + ": é");
    }

    /** The sender of a node with this transport. */
    OutboxSender sender(MailTransport transport) {
        return new OutboxSender(messages, Optional.of(transport), new MailProperties(MailProperties.Transport.SMTP, FROM,
                Path.of("surel"), 8), calendars, identityService, historyService, transactions, clock);
    }

    static MailTransport smtpTransport(int smtp) {
        JavaMailSenderImpl settings = new JavaMailSenderImpl();
        settings.setHost("localhost");
        settings.setPort(smtp);
        Properties limits = settings.getJavaMailProperties();
        List.of("connectiontimeout", "timeout", "writetimeout").forEach(name -> limits.put("mail.smtp." + name, "5000"));
        return new SmtpTransport(settings, FROM);
    }

    /** Each message with its recipient and state. */
    List<String> states() {
        return jdbc.queryForList("select recipient || ' ' || state from outbox_message order by recipient", String.class);
    }
}
