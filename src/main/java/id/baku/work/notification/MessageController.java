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

/** The messages to a user, with and without mail. Everybody sees their own messages, nobody another's. */
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

    /** The user's latest hundred messages, without those that are not due yet. */
    @GetMapping
    List<Row> mine() {
        return messages.findByRecipientAndNextAttemptAtLessThanEqualOrderByCreatedAtDesc(user.id(),
                clock.instant(), Limit.of(MOST)).stream().map(Row::of).toList();
    }

    /** The latest 500 messages that were not mailed and that the user has not read on the page. */
    @GetMapping("/unread")
    List<Row> unread() {
        return messages.findByRecipientAndStateAndReadAtIsNullOrderByCreatedAtDesc(user.id(), State.NOTICE,
                Limit.of(MOST_UNREAD)).stream().map(Row::of).toList();
    }

    /** How many such unread messages there are. */
    @GetMapping("/unread/count")
    long countUnread() {
        return messages.countByRecipientAndStateAndReadAtIsNull(user.id(), State.NOTICE);
    }

    /** Marks the user's messages as read. */
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
