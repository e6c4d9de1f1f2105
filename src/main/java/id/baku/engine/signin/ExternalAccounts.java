package id.baku.engine.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Accounts for which another source vouches: a provider of identities or a directory of the office. Such an account has no
 * password here. It belongs to the person whom the source knows by the same key, whatever the person's name there.
 */
@Component
public class ExternalAccounts {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ExternalAccounts(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The source that vouches for an account, as the settings name it, e.g. {@code oidc.kantor}; empty for an account with a
     * password here.
     */
    public Optional<String> sourceOf(String user) {
        return jdbc.queryForList("select source from external_account where user_id = ?", String.class, user).stream().findFirst();
    }

    /** The account of a person; locked until the transaction ends, so that the person cannot sign in twice at once. */
    public Optional<String> lock(String source, String subject) {
        return jdbc.queryForList("select user_id from external_account where source = ? and subject = ? for update", String.class,
                source, subject).stream().findFirst();
    }

    /**
     * From now on the account belongs to the person.
     *
     * @param made whether the account was created for this
     */
    public void link(String user, String source, String subject, boolean made) {
        jdbc.update("insert into external_account (user_id, source, subject, made, linked_at) values (?, ?, ?, ?, ?)",
                user, source, subject, made, Timestamp.from(clock.instant()));
    }

    /** Whether the account was created at the person's first sign-in. */
    public boolean isMade(String user) {
        return jdbc.queryForObject("select count(*) from external_account where user_id = ? and made", Integer.class, user) > 0;
    }

    /** The groups that the source has given. */
    public List<String> groupsOf(String user) {
        return jdbc.queryForList("select group_id from external_group where user_id = ?", String.class, user);
    }

    /** Replaces the groups that the source gives. */
    public void give(String user, Collection<String> groups) {
        jdbc.update("delete from external_group where user_id = ?", user);
        groups.forEach(group -> jdbc.update("insert into external_group (user_id, group_id) values (?, ?)", user, group));
    }

    void forget(String user) {
        jdbc.update("delete from external_group where user_id = ?", user);
        jdbc.update("delete from external_account where user_id = ?", user);
    }
}
