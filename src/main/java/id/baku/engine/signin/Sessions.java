package id.baku.engine.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Where people are signed in to the web apps, on all nodes. A session lasts as long as its row: whoever takes the row away
 * ends it, wherever it is. In real time, as the sessions themselves.
 */
@Component
public class Sessions {

    static final String ID = "bakuSession";
    private static final String SECOND_STEP = "bakuSecondStep";
    private static final String TWICE = Sessions.class.getName() + ".twice";

    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final Duration EXACT_TO = Duration.ofMinutes(1);
    private static final int LONGEST_BROWSER = 255;

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Sessions(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The open sessions of a user, the latest first. */
    public List<Session> of(String user) {
        return jdbc.query("select id, opened_at, seen_at, address, browser from user_session where user_id = ? "
                + "order by opened_at desc", (row, i) -> new Session(row.getString(1), row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant(), row.getString(4), row.getString(5)), user);
    }

    /** Ends one session of a user, if he has it. */
    @Transactional
    public boolean end(String user, String id) {
        return ended(user, jdbc.update("delete from user_session where user_id = ? and id = ?", user, id));
    }

    /** Ends all sessions of a user but that in which he asks for it, if it is he who asks. */
    @Transactional
    public void endOthers(String user) {
        ended(user, jdbc.update("delete from user_session where user_id = ? and id <> ?", user, current().orElse("")));
    }

    /** Ends all sessions of a user. */
    @Transactional
    public void endAll(String user) {
        ended(user, jdbc.update("delete from user_session where user_id = ?", user));
    }

    private boolean ended(String user, int sessions) {
        if (sessions > 0) {
            events.publishEvent(new SessionsEnded(user, sessions));
        }
        return sessions > 0;
    }

    /** The session in which this request is made. */
    public Optional<String> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.ofNullable(attributes.getRequest().getSession(false)).map(Sessions::idOf) : Optional.empty();
    }

    /** Whether he has signed in to the session in which this request is made within this time. */
    boolean isYoungerThan(Duration age) {
        return current().filter(id -> jdbc.queryForObject("select count(*) from user_session where id = ? and opened_at > ?",
                Integer.class, id, Timestamp.from(clock.instant().minus(age))) == 1).isPresent();
    }

    /** A code of the second factor was entered in the session in which this request is made. */
    void passSecondStep() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpSession session = attributes.getRequest().getSession();
            session.setAttribute(SECOND_STEP, idOf(session));
        }
    }

    /** The session that opens with this request, and no other, needs no code: somebody has asked for a second factor before. */
    static void openTwice(HttpServletRequest request) {
        request.setAttribute(TWICE, true);
    }

    /** A session has got its row. */
    static void opened(HttpServletRequest request, HttpSession session, String id) {
        session.setAttribute(ID, id);
        if (request.getAttribute(TWICE) != null) {
            session.setAttribute(SECOND_STEP, id);
        }
    }

    /** Whether one was, since this sign-in. */
    static boolean hasPassedSecondStep(HttpSession session) {
        return session != null && idOf(session) != null && idOf(session).equals(session.getAttribute(SECOND_STEP));
    }

    static String idOf(HttpSession session) {
        return (String) session.getAttribute(ID);
    }

    String open(String user, String address, String browser) {
        String id = UUID.randomUUID().toString();
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.update("delete from user_session where seen_at < ?", Timestamp.from(clock.instant().minus(FORGOTTEN)));
        jdbc.update("insert into user_session (id, user_id, opened_at, seen_at, address, browser) values (?, ?, ?, ?, ?, ?)",
                id, user, now, now, address, browser == null ? null
                        : browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER)));
        return id;
    }

    /** Whether the session has not been ended; it is seen with this. */
    boolean isOpen(String id) {
        List<Timestamp> seen = jdbc.queryForList("select seen_at from user_session where id = ?", Timestamp.class, id);
        Instant now = clock.instant();
        if (!seen.isEmpty() && seen.get(0).toInstant().isBefore(now.minus(EXACT_TO))) {
            jdbc.update("update user_session set seen_at = ? where id = ?", Timestamp.from(now), id);
        }
        return !seen.isEmpty();
    }

    void forget(String id) {
        jdbc.update("delete from user_session where id = ?", id);
    }

    /**
     * @param id      of the row, not what the browser holds
     * @param address from which he signed in
     * @param browser what it calls itself
     */
    public record Session(String id, Instant openedAt, Instant seenAt, String address, String browser) {
    }
}
