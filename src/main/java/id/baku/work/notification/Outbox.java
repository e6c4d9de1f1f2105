package id.baku.work.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import id.baku.office.calendar.WorkingCalendars;

/** Where messages are queued, in the transaction of what they report: they are sent if and only if it is committed. */
@Service
public class Outbox {

    private final OutboxMessageRepository messages;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Outbox(OutboxMessageRepository messages, WorkingCalendars calendars, Clock clock) {
        this.messages = messages;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Queues a message for each user who has not got one of this key yet. Unless it is urgent, it is sent in the agency's
     * office hours.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(Message message, Collection<String> users) {
        Instant now = clock.instant();
        Instant notBefore = message.kind().isUrgent() ? now : calendars.of(message.agency()).nextWorkingMoment(now);
        unknown(message, users).forEach(user -> messages.save(new OutboxMessage(message, user, now, notBefore)));
    }

    /** Queues a message to the address that the user had before; it is sent at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void queueToFormer(Message message, String user, String address) {
        Instant now = clock.instant();
        unknown(message, List.of(user)).forEach(one -> messages.save(new OutboxMessage(message, one, now, now).toFormer(address)));
    }

    private Stream<String> unknown(Message message, Collection<String> users) {
        return users.stream().distinct().filter(user -> !messages.existsByRecipientAndMessageKey(user, message.key()));
    }
}
