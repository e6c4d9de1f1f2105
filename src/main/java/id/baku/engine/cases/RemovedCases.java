package id.baku.engine.cases;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.engine.round.Round;
import id.baku.office.lock.Lock;
import id.baku.office.lock.Locks;

/**
 * Finds cases in our tables that the engine no longer keeps, because their time is over or somebody deleted them, and lets
 * every room delete its rows of them.
 */
@Component
class RemovedCases implements Round {

    private static final Logger log = LoggerFactory.getLogger(RemovedCases.class);
    private static final int PAGE = 100;

    /**
     * Every case has a row in the first table, and the second has its data. Running cases never count as removed, whatever
     * history is kept.
     */
    private static final String REMOVED = """
            select distinct named.process_instance_id from %s named where named.process_instance_id is not null
            and not exists (select 1 from ACT_HI_PROCINST h where h.ID_ = named.process_instance_id)
            and not exists (select 1 from ACT_RU_EXECUTION e where e.PROC_INST_ID_ = named.process_instance_id) limit ?""";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Locks locks;
    private final TransactionTemplate transaction;

    RemovedCases(JdbcTemplate jdbc, ApplicationEventPublisher events, Locks locks, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.events = events;
        this.locks = locks;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        int removed = removed("case_subject", PAGE) + removed("case_data", PAGE);
        if (removed > 0) {
            log.info("What was left of {} removed cases is deleted", removed);
        }
    }

    /** @param most how many cases in one transaction */
    private int removed(String table, int most) {
        int removed = 0;
        int page;
        do {
            page = transaction.execute(status -> page(table, most));
            removed += page;
        } while (page == most);
        return removed;
    }

    private int page(String table, int most) {
        locks.take(Lock.CASES);
        List<String> gone = jdbc.queryForList(REMOVED.formatted(table), String.class, most);
        if (!gone.isEmpty()) {
            events.publishEvent(new CasesRemoved(gone, agenciesOf(gone)));
        }
        return gone.size();
    }

    private Map<String, Integer> agenciesOf(List<String> gone) {
        Map<String, Integer> agencies = new TreeMap<>();
        jdbc.query("select agency, count(*) from case_subject where process_instance_id in (%s) group by agency"
                .formatted(String.join(", ", Collections.nCopies(gone.size(), "?"))),
                row -> { agencies.put(row.getString(1), row.getInt(2)); }, gone.toArray());
        return agencies;
    }
}
