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

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * The sessions of the web apps on all nodes. A session lasts as long as its row, so deleting the row ends it on any node. Times
 * are real time, as for the sessions themselves.
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

    /** Ends a session, if it belongs to the user. */
    @Transactional
    public boolean end(String user, String id) {
        return ended(user, jdbc.update("delete from user_session where user_id = ? and id = ?", user, id));
    }

    /** Ends all sessions of a user, except the present one if that is the user's. */
    @Transactional
    public void endOthers(String user) {
        ended(user, jdbc.update("delete from user_session where user_id = ? and id <> ?", user, current().orElse("")));
    }

    /** Ends all sessions of a user. */
    @Transactional
    void endAll(String user) {
        ended(user, jdbc.update("delete from user_session where user_id = ?", user));
    }

    private boolean ended(String user, int sessions) {
        if (sessions > 0) {
            events.publishEvent(new SessionsEnded(user, sessions));
        }
        return sessions > 0;
    }

    /** The session of this request. */
    public Optional<String> current() {
        return CurrentRequest.get().map(request -> request.getSession(false)).map(Sessions::idOf);
    }

    /** Whether the user signed in to the session of this request within this time. */
    boolean isYoungerThan(Duration age) {
        return current().filter(id -> jdbc.queryForObject("select count(*) from user_session where id = ? and opened_at > ?",
                Integer.class, id, Timestamp.from(clock.instant().minus(age))) == 1).isPresent();
    }

    /** Notes that a code of the second factor was entered in the session of this request. */
    void passSecondStep() {
        CurrentRequest.get().map(HttpServletRequest::getSession).ifPresent(session -> session.setAttribute(SECOND_STEP, idOf(session)));
    }

    /** The session opened by this request needs no code, because the provider has asked for a second factor already. */
    static void openTwice(HttpServletRequest request) {
        request.setAttribute(TWICE, true);
    }

    /** Stores the id of its row in a new session. */
    static void opened(HttpServletRequest request, HttpSession session, String id) {
        session.setAttribute(ID, id);
        if (request.getAttribute(TWICE) != null) {
            session.setAttribute(SECOND_STEP, id);
        }
    }

    /** Whether a code was entered since this sign-in. */
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

    /** Whether the session has not been ended; notes the time of use. */
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
     * @param id id of the row, which is not the browser's session id
     * @param address address from which the user signed in
     * @param browser name that the browser gives itself
     */
    public record Session(String id, Instant openedAt, Instant seenAt, String address, String browser) {
    }
}
