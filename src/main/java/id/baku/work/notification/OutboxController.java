package id.baku.work.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;
import id.baku.work.notification.OutboxMessage.State;

/**
 * Mail that failed, or of which it is uncertain whether it was sent. The agency's administrator ({@link Duty#ADMINISTRATOR})
 * may see it and send it again. The administrator sees the recipient and why it failed, but not the text: it may tell of cases,
 * which administrators must not see.
 */
@OpenTo(value = Caller.AGENCY_ADMINISTRATOR, otherwise = "Surel keluar hanya untuk pengelola pengguna instansi.")
@RestController
@RequestMapping(WebApps.API + "/outbox")
class OutboxController {

    private static final Set<State> OPEN = Set.of(State.FAILED, State.UNCERTAIN);
    private static final int MOST = 200;

    private final OutboxMessageRepository messages;
    private final AgencyPicker picker;
    private final AgencyRecord record;
    private final CurrentUser user;
    private final Clock clock;

    OutboxController(OutboxMessageRepository messages, AgencyPicker picker, AgencyRecord record, CurrentUser user, Clock clock) {
        this.messages = messages;
        this.picker = picker;
        this.record = record;
        this.user = user;
        this.clock = clock;
    }

    /** Failed and uncertain messages, oldest first. */
    @GetMapping
    List<Row> open() {
        return messages.findByAgencyAndStateInOrderByCreatedAt(agency().id(), OPEN, Limit.of(MOST)).stream()
                .map(Row::of).toList();
    }

    /** How many failed and uncertain messages there are. */
    @GetMapping("/count")
    long count() {
        return messages.countByAgencyAndStateIn(agency().id(), OPEN);
    }

    /** Sends a message again. */
    @PostMapping("/{id}/resend")
    @Transactional
    Row resend(@PathVariable String id) {
        return settle(id, OutboxMessage::sendAgain, Act.MAIL_SENT_AGAIN);
    }

    /** Closes a message that has arrived after all, or need not be sent. */
    @PostMapping("/{id}/dismiss")
    @Transactional
    Row dismiss(@PathVariable String id) {
        return settle(id, (message, at) -> message.settle(State.LAPSED, at), Act.MAIL_DISMISSED);
    }

    private Row settle(String id, BiConsumer<OutboxMessage, Instant> change, Act act) {
        String agency = agency().id();
        OutboxMessage message = messages.findByIdAndAgencyAndStateIn(id, agency, OPEN)
                .orElseThrow(Refusal::notFound);
        change.accept(message, clock.instant());
        record.write(Entry.of(agency, user.id(), act).about(message.recipient()).with(message.kind().label()));
        return Row.of(message);
    }

    private Agency agency() {
        return picker.administered("Surel keluar hanya untuk pengelola pengguna instansi.");
    }

    record Row(String id, String recipient, String address, String kind, Instant created, int attempts, String state,
               String error) {

        static Row of(OutboxMessage message) {
            return new Row(message.id(), message.recipient(), message.address(), message.kind().label(),
                    message.createdAt(), message.attempts(), message.state().label(), message.lastError());
        }
    }
}
