package id.baku.engine.cases;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.office.agency.Agency;

/** Business keys that people can read and say: {@code KS-2026-0001}, counted for each agency, prefix and year. */
@Component
class BusinessKeys {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate separately;
    private final Clock clock;

    BusinessKeys(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The next key; its counter stays locked until the instance is committed, so that no two get the same. */
    String next(Agency agency, String prefix) {
        int year = LocalDate.ofInstant(clock.instant(), agency.zone()).getYear();
        if (!increment(agency.id(), prefix, year)) {
            create(agency.id(), prefix, year);
            increment(agency.id(), prefix, year);
        }
        Integer number = jdbc.queryForObject(
                "select last_number from case_counter where agency = ? and prefix = ? and case_year = ?",
                Integer.class, agency.id(), prefix, year);
        return "%s-%d-%04d".formatted(prefix, year, number);
    }

    private boolean increment(String agency, String prefix, int year) {
        return jdbc.update("update case_counter set last_number = last_number + 1 "
                + "where agency = ? and prefix = ? and case_year = ?", agency, prefix, year) == 1;
    }

    /**
     * Creates the counter in a transaction of its own, so that if two create it at once only the insert of one fails and not
     * all of its work.
     */
    private void create(String agency, String prefix, int year) {
        try {
            separately.executeWithoutResult(status -> jdbc.update(
                    "insert into case_counter (agency, prefix, case_year, last_number) values (?, ?, ?, 0)",
                    agency, prefix, year));
        } catch (DuplicateKeyException alreadyThere) {
            // Another start created the counter first, which is just as good.
        }
    }
}
