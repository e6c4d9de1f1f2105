package id.baku.work.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.webapps.WebApps;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;
import id.baku.work.notification.OutboxMessage.State;

/** What a user was told, with and without mail. Who may see it: everybody his own messages, nobody another's. */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/messages")
class MessageController {

    private static final int MOST = 100;
    private static final int MOST_UNREAD = 500;

    private final OutboxMessageRepository messages;
    private final CurrentUser user;
    private final Clock clock;

    MessageController(OutboxMessageRepository messages, CurrentUser user, Clock clock) {
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    /** The latest hundred; none before its time. */
    @GetMapping
    List<Row> mine() {
        return messages.findByRecipientAndNextAttemptAtLessThanEqualOrderByCreatedAtDesc(user.id(),
                clock.instant(), Limit.of(MOST)).stream().map(Row::of).toList();
    }

    /** The latest 500 of those that no mail brought and that the user has not read here. */
    @GetMapping("/unread")
    List<Row> unread() {
        return messages.findByRecipientAndStateAndReadAtIsNullOrderByCreatedAtDesc(user.id(), State.NOTICE,
                Limit.of(MOST_UNREAD)).stream().map(Row::of).toList();
    }

    /** How many those are. */
    @GetMapping("/unread/count")
    long countUnread() {
        return messages.countByRecipientAndStateAndReadAtIsNull(user.id(), State.NOTICE);
    }

    /** The user has read them. */
    @PostMapping("/read")
    @Transactional
    Read read() {
        return new Read(messages.read(user.id(), clock.instant()));
    }

    record Row(String id, Instant at, String kind, String subject, String body, String state, boolean unread) {

        static Row of(OutboxMessage message) {
            return new Row(message.id(), message.createdAt(), message.kind().label(), message.subject(), message.body(),
                    message.state().label(), message.state() == State.NOTICE && message.readAt() == null);
        }
    }

    record Read(int count) {
    }
}
