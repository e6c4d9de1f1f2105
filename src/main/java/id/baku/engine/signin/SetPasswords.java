package id.baku.engine.signin;

import java.sql.Timestamp;
import java.time.Clock;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Passwords that two persons know: a user whose password somebody else has set must change it before doing anything else. */
@Component
class SetPasswords {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    SetPasswords(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the user must change it. */
    boolean mustChange(String user) {
        return jdbc.queryForObject("select count(*) from set_password where user_id = ?", Integer.class, user) > 0;
    }

    void setBy(String user, String other) {
        forget(user);
        jdbc.update("insert into set_password (user_id, set_by, set_at) values (?, ?, ?)", user, other, Timestamp.from(clock.instant()));
    }

    void forget(String user) {
        jdbc.update("delete from set_password where user_id = ?", user);
    }
}
