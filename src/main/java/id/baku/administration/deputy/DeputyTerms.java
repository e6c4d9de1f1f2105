package id.baku.administration.deputy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.round.Round;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.lock.Lock;
import id.baku.office.lock.Locks;

/** Begins the time of every deputy on its first day, by the agency's clock, and ends it after its last. */
@Service
class DeputyTerms implements Round {

    private static final Logger log = LoggerFactory.getLogger(DeputyTerms.class);

    private final DeputyRepository deputies;
    private final DeputyConflicts conflicts;
    private final DeputyPowers powers;
    private final Agencies agencies;
    private final Locks locks;
    private final AsSystem asSystem;
    private final DeputyNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeputyTerms(DeputyRepository deputies, DeputyConflicts conflicts, DeputyPowers powers, Agencies agencies, Locks locks,
                AsSystem asSystem, DeputyNews news, PlatformTransactionManager transactions, Clock clock) {
        this.deputies = deputies;
        this.conflicts = conflicts;
        this.powers = powers;
        this.agencies = agencies;
        this.locks = locks;
        this.asSystem = asSystem;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** A deputy whose time cannot begin or end does not keep the others from it. */
    @Override
    public void run() {
        deputies.findByEndedAtIsNull().forEach(deputy -> attempt(deputy.id()));
    }

    /** Records a deputy after checking it; the time begins at once when the first day has come. */
    String record(DeputyDetails details, Agency agency, String user) {
        String id = transaction.execute(status -> {
            locks.take(Lock.DEPUTIES, agency.id());
            conflicts.refuse(details, agency, user);
            Deputy deputy = deputies.save(new Deputy(agency.id(), details, user, clock.instant()));
            news.recorded(deputy, powers.awaitAnother(deputy, agency) ? powers.weighty(deputy, agency).findFirst() : Optional.empty(), agency);
            return deputy.id();
        });
        attempt(id);
        return id;
    }

    /** A second person agrees to a deputy; the time begins at once when the first day has come. */
    void confirm(String id, String user) {
        alone(id, (deputy, agency) -> {
            if (deputy.endedAt() != null || !powers.awaitAnother(deputy, agency)) {
                throw Refusal.notFound();
            }
            deputy.confirm(user, clock.instant());
            news.confirmed(deputy);
            beginOrEnd(deputy, agency);
        });
    }

    /** A second person refuses a deputy, whose time then never begins. */
    void refuse(String id, String user) {
        alone(id, (deputy, agency) -> {
            if (deputy.endedAt() != null || !powers.awaitAnother(deputy, agency)) {
                throw Refusal.notFound();
            }
            deputy.end(user, clock.instant());
            news.refused(deputy);
        });
    }

    private void attempt(String id) {
        try {
            check(id);
        } catch (RuntimeException e) {
            log.error("Term of deputy {} cannot begin or end, and will be tried again", id, e);
        }
    }

    /** Begins or ends a deputy's time if its day has come. */
    private void check(String id) {
        alone(id, this::beginOrEnd);
    }

    private void beginOrEnd(Deputy deputy, Agency agency) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), agency.zone());
        if (deputy.isOver(today)) {
            end(deputy, agency, null);
        } else if (deputy.isDue(today) && !powers.awaitAnother(deputy, agency)) {
            powers.give(deputy, agency);
            news.begun(deputy);
        }
    }

    /** Ends a deputy's time before the last day, or before it began. */
    void end(String id, String user) {
        alone(id, (deputy, agency) -> {
            if (deputy.endedAt() == null) {
                end(deputy, agency, user);
            }
        });
    }

    private void end(Deputy deputy, Agency agency, String user) {
        boolean inForce = deputy.isInForce();
        if (inForce) {
            powers.takeBack(deputy, agency);
        }
        deputy.end(user, clock.instant());
        news.ended(deputy, inForce);
    }

    /** Acts as the system, one deputy of an agency at a time: no user may give or take roles here in their own right. */
    private void alone(String id, BiConsumer<Deputy, Agency> action) {
        deputies.findById(id).map(Deputy::agency).flatMap(agencies::find).ifPresent(agency ->
                asSystem.inNobodysName(() -> transaction.execute(status -> {
                    locks.take(Lock.DEPUTIES, agency.id());
                    deputies.findById(id).ifPresent(deputy -> action.accept(deputy, agency));
                    return null;
                })));
    }
}
