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
 * Lets only one transaction at a time do something that has no row of its own to lock: it locks a row until it ends, and the row
 * is created when it is missing. Whoever needs more than one lock takes them in the order of {@link Lock}.
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

    /** Takes a lock that is not of one agency but of all together. */
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

    /**
     * Creates the row in a transaction of its own: if two create it at once, only the insert of one fails and not all of its
     * work.
     */
    private void create(String name) {
        try {
            separately.executeWithoutResult(status -> jdbc.update("insert into held_lock (lock_name) values (?)", name));
        } catch (DuplicateKeyException alreadyThere) {
            // Another transaction created the row first, which is just as good.
        }
    }
}
