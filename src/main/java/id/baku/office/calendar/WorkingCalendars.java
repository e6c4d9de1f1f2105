package id.baku.office.calendar;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.lock.Lock;
import id.baku.office.lock.Locks;

/** The calendar that is in force for each agency. */
@Component
public class WorkingCalendars {

    private static final Logger log = LoggerFactory.getLogger(WorkingCalendars.class);
    /** How long a node may go on with a calendar that was changed on another node. */
    private static final Duration MEMORY = Duration.ofSeconds(10);

    private final CalendarStore store;
    private final Locks locks;
    private final Agencies agencies;
    private final LoadingCache<String, WorkingCalendar> known;

    WorkingCalendars(CalendarStore store, Locks locks, Agencies agencies, PlatformTransactionManager transactions) {
        this.store = store;
        this.locks = locks;
        this.agencies = agencies;
        this.known = Caffeine.newBuilder().expireAfterWrite(MEMORY).build(this::stored);
        agencies.all().forEach(agency -> complete(agency, new TransactionTemplate(transactions)));
    }

    /** An agency's calendar as it is now. */
    public WorkingCalendar of(String agency) {
        return known.get(agency);
    }

    /**
     * An agency's calendar read from the tables, for a transaction that will change it: until it ends, no other transaction may
     * change the calendar.
     */
    public WorkingCalendar forChange(String agency) {
        locks.take(Lock.CALENDAR, agency);
        return stored(agency);
    }

    /** Keeps a changed calendar; it holds when the transaction is committed. */
    public void save(String agency, WorkingCalendar before, WorkingCalendar after, String user) {
        store.save(agency, before.rules(), after.rules(), user);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.invalidate(agency);
            }
        });
    }

    private WorkingCalendar stored(String agency) {
        return new WorkingCalendar(store.load(agency, agencies.get(agency).zone()));
    }

    private void complete(Agency agency, TransactionTemplate transaction) {
        try {
            transaction.executeWithoutResult(status -> {
                CalendarRules present = store.load(agency.id(), agency.zone());
                store.save(agency.id(), present, new FirstCalendar().completed(present), null);
            });
        } catch (DuplicateKeyException e) {
            log.info("Another node has entered the first calendar of {}", agency.id());
        }
    }
}
