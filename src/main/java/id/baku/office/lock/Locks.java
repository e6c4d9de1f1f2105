package id.baku.office.lock;

import java.util.List;
import java.util.Locale;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to let only one at a time do something, whatever there is so far: a row that the transaction holds until it
 * ends. Who needs more than one lock takes them in the order of {@link Lock}.
 */
@Component
public class Locks {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate separately;

    public Locks(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Waits until nobody else has the agency's lock, and keeps it until this transaction ends. */
    public void take(Lock lock, String agency) {
        take(lock.name().toLowerCase(Locale.ROOT) + ":" + agency);
    }

    /** The same for what all agencies have in common. */
    public void take(Lock lock) {
        take(lock, "");
    }

    private void take(String name) {
        if (hold(name).isEmpty()) {
            create(name);
            hold(name);
        }
    }

    private List<String> hold(String name) {
        return jdbc.queryForList("select lock_name from held_lock where lock_name = ? for update", String.class, name);
    }

    /** In a transaction of its own, so that a simultaneous first one fails here and not as a whole. */
    private void create(String name) {
        try {
            separately.executeWithoutResult(status -> jdbc.update("insert into held_lock (lock_name) values (?)", name));
        } catch (DuplicateKeyException alreadyThere) {
            // Somebody else was faster: the row exists, which is all that is wanted.
        }
    }
}
