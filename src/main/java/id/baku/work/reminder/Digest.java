package id.baku.work.reminder;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.engine.round.Round;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.calendar.WorkingCalendars;
import id.baku.web.format.IndonesianTime;
import id.baku.work.notification.Message;
import id.baku.work.notification.Outbox;
import id.baku.work.notification.Recipients;

/** The daily digest for supervisors at the beginning of the office day; none is sent when there is nothing to tell. */
@Component
class Digest implements Round {

    private static final Logger log = LoggerFactory.getLogger(Digest.class);

    private final DigestText text;
    private final Outbox outbox;
    private final Recipients recipients;
    private final WorkingCalendars calendars;
    private final Agencies agencies;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digest(DigestText text, Outbox outbox, Recipients recipients, WorkingCalendars calendars, Agencies agencies,
           JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.text = text;
        this.outbox = outbox;
        this.recipients = recipients;
        this.calendars = calendars;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        agencies.all().stream().filter(agency -> calendars.of(agency.id()).isWorking(now)).forEach(agency -> {
            try {
                transaction.executeWithoutResult(status -> tell(agency, now));
            } catch (DuplicateKeyException e) {
                log.debug("Another node has made the digest of {}", agency.id());
            } catch (RuntimeException e) {
                log.error("No digest for {}", agency.id(), e);
            }
        });
    }

    private void tell(Agency agency, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, agency.zone());
        List<Timestamp> earlier = jdbc.queryForList("select made_at from digest_day where agency = ? and office_day < ? "
                + "order by office_day desc fetch first 1 rows only", Timestamp.class, agency.id(), Date.valueOf(today));
        if (isMade(agency, today)) {
            return;
        }
        jdbc.update("insert into digest_day (agency, office_day, made_at) values (?, ?, ?)", agency.id(),
                Date.valueOf(today), Timestamp.from(now));
        Instant since = earlier.isEmpty() ? now.minus(Duration.ofDays(1)) : earlier.get(0).toInstant();
        text.of(agency, since).map(body -> Message.of(agency.id(), Message.Kind.DIGEST,
                        "ikhtisar:" + agency.id() + ":" + today, "[Baku] Ikhtisar SOP " + IndonesianTime.day(today), body))
                .ifPresent(message -> outbox.queue(message, recipients.supervisors(agency)));
    }

    private boolean isMade(Agency agency, LocalDate day) {
        return !jdbc.queryForList("select 1 from digest_day where agency = ? and office_day = ?", Integer.class,
                agency.id(), Date.valueOf(day)).isEmpty();
    }
}
