package id.baku.work.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.engine.round.Round;
import id.baku.office.calendar.WorkingCalendars;
import id.baku.web.user.UserNames;
import id.baku.work.notification.OutboxMessage.State;

/**
 * Sends waiting messages, none twice. A message is marked before and after it is sent, each in a transaction of its own; one
 * that stays marked was being sent when its node died. A transport that may repeat sends it again. With another transport it is
 * uncertain whether the mail server accepted it, and the administrator decides. Messages are taken one by one, so that a dead
 * node leaves only one in doubt.
 */
@Component
class OutboxSender implements Round {

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
    private static final int MOST_AT_ONCE = 200;
    /**
     * After this time a message that is still marked counts as abandoned; it is far longer than a mail server may take ({@code
     * spring.mail.properties}).
     */
    private static final Duration ON_ITS_WAY_AT_MOST = Duration.ofMinutes(15);
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
            Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofDays(1));

    private final OutboxMessageRepository messages;
    private final Optional<MailTransport> transport;
    private final MailProperties properties;
    private final WorkingCalendars calendars;
    private final IdentityService identityService;
    private final HistoryService historyService;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxSender(OutboxMessageRepository messages, Optional<MailTransport> transport, MailProperties properties,
                 WorkingCalendars calendars, IdentityService identityService, HistoryService historyService,
                 PlatformTransactionManager transactions, Clock clock) {
        this.messages = messages;
        this.transport = transport;
        this.properties = properties;
        this.calendars = calendars;
        this.identityService = identityService;
        this.historyService = historyService;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        settleAbandoned();
        List<String> due;
        do {
            due = messages.findDue(clock.instant(), Limit.of(MOST_AT_ONCE));
            due.forEach(this::send);
        } while (due.size() == MOST_AT_ONCE);
    }

    private void settleAbandoned() {
        Instant now = clock.instant();
        messages.findByStateAndClaimedAtBefore(State.SENDING, now.minus(ON_ITS_WAY_AT_MOST)).forEach(abandoned ->
                afterSending(abandoned, (message, at) -> {
                    if (transport.map(MailTransport::isRepeatable).orElse(true)) {
                        message.postpone(at, "its node died while it was sent");
                    } else {
                        message.fail(State.UNCERTAIN, "its node died while it was sent", at);
                    }
                }));
    }

    private void send(String id) {
        Optional<OutboxMessage> claimed = Optional.ofNullable(transaction.execute(status ->
                messages.claim(id, clock.instant()) == 1 ? messages.findById(id).orElseThrow() : null));
        claimed.ifPresent(message -> {
            if (isPointless(message)) {
                afterSending(message, (claim, at) -> claim.settle(State.LAPSED, at));
            } else {
                afterSending(message, transport.flatMap(by -> mail(message).map(mail -> handOver(mail, by)))
                        .orElse((claim, at) -> claim.settle(State.NOTICE, at)));
            }
        });
    }

    /** Sends the mail, and answers how the result changes the message. */
    private BiConsumer<OutboxMessage, Instant> handOver(Mail mail, MailTransport by) {
        try {
            by.send(mail);
            return (message, at) -> {
                message.sendTo(mail.address());
                message.settle(State.SENT, at);
            };
        } catch (MailRefused e) {
            log.warn("Message {} was not taken: {}", mail.id(), e.getMessage());
            return (message, at) -> {
                message.sendTo(mail.address());
                tryAgainOrGiveUp(message, e, at);
            };
        } catch (RuntimeException e) {
            log.error("Message {} may have been taken", mail.id(), e);
            return (message, at) -> {
                message.sendTo(mail.address());
                message.fail(State.UNCERTAIN, e.getMessage(), at);
            };
        }
    }

    private void tryAgainOrGiveUp(OutboxMessage message, MailRefused refusal, Instant now) {
        Duration pause = PAUSES.get(Math.min(message.attempts(), PAUSES.size()) - 1);
        if (refusal.isForGood() || message.attempts() >= properties.attempts()) {
            message.fail(State.FAILED, refusal.getMessage(), now);
        } else {
            message.postpone(message.kind().isUrgent() ? now.plus(pause)
                    : calendars.of(message.agency()).nextWorkingMoment(now.plus(pause)), refusal.getMessage());
        }
    }

    /** Stores the result, unless another node has considered the message abandoned and settled it. */
    private void afterSending(OutboxMessage claimed, BiConsumer<OutboxMessage, Instant> change) {
        transaction.executeWithoutResult(status -> messages.findById(claimed.id())
                .filter(message -> message.state() == State.SENDING && message.claimedAt().equals(claimed.claimedAt()))
                .ifPresent(message -> change.accept(message, clock.instant())));
    }

    private boolean isPointless(OutboxMessage message) {
        boolean tooLate = message.expiresAt() != null && clock.instant().isAfter(message.expiresAt());
        return tooLate || message.kind().isLapsing() && message.activityInstance() != null
                && historyService.createHistoricActivityInstanceQuery().activityInstanceId(message.activityInstance())
                        .unfinished().count() == 0;
    }

    private Optional<Mail> mail(OutboxMessage message) {
        User user = identityService.createUserQuery().userId(message.recipient()).singleResult();
        String address = message.addressBefore() != null ? message.addressBefore() : user == null ? null : user.getEmail();
        return address == null || address.isBlank() ? Optional.empty()
                : Optional.of(new Mail(message.id(), message.createdAt(), address.strip(),
                        user == null ? message.recipient() : UserNames.of(user), message.subject(), message.body()));
    }
}
