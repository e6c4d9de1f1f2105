package id.baku.document.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.round.Round;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agencies;

/**
 * Voids reserved numbers that can no longer be used: for a signature on a day that is over, or in a case that has ended. A
 * number that already stands on a paper, according to the case's data, stays reserved as long as the case runs.
 */
@Component
class UnusedReservations implements Round {

    static final String DAY_OVER = "Dipesan untuk tanda tangan yang tidak jadi diberikan pada tanggal itu";
    static final String CASE_OVER = "Dipesan untuk naskah yang tidak jadi terbit sampai kasusnya berakhir";

    private static final Logger log = LoggerFactory.getLogger(UnusedReservations.class);

    /** Grace after midnight, so that nobody who is just signing loses the number. */
    private static final Duration SIGNING = Duration.ofHours(1);

    private final RegisterStore store;
    private final NumberRegister register;
    private final RuntimeService runtimeService;
    private final CaseData caseData;
    private final Agencies agencies;
    private final AsSystem asSystem;
    private final Clock clock;

    UnusedReservations(RegisterStore store, NumberRegister register, RuntimeService runtimeService, CaseData caseData, Agencies agencies,
                       AsSystem asSystem, Clock clock) {
        this.store = store;
        this.register = register;
        this.runtimeService = runtimeService;
        this.caseData = caseData;
        this.agencies = agencies;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        store.reserved().forEach(entry -> {
            try {
                asSystem.inNobodysName(() -> ground(entry)).ifPresent(ground ->
                        register.giveUp(entry.document(), entry.number(), ground, null));
            } catch (RuntimeException e) {
                log.error("The reserved number {} of {} could not be looked after", entry.number(), entry.document().agency(), e);
            }
        });
    }

    /** Why a reserved number is void now; empty while its document can still use it. */
    private Optional<String> ground(RegisterEntry entry) {
        if (runtimeService.createProcessInstanceQuery().processInstanceId(entry.document().processInstanceId()).count() == 0) {
            return Optional.of(CASE_OVER);
        }
        return isOver(entry) && !isOnPaper(entry) ? Optional.of(DAY_OVER) : Optional.empty();
    }

    private boolean isOver(RegisterEntry entry) {
        Instant now = clock.instant();
        return entry.date().isBefore(LocalDate.ofInstant(now, agencies.get(entry.document().agency()).zone()))
                && entry.issuedAt().isBefore(now.minus(SIGNING));
    }

    /**
     * Whether the number stands on a paper, by the case's data. It is assumed for a document of one of several people, because
     * the place of its data cannot be told from here.
     */
    private boolean isOnPaper(RegisterEntry entry) {
        String place = entry.request().place();
        return entry.document().holder() != null || place != null && entry.number().equals(caseData.at(place,
                name -> runtimeService.getVariable(entry.document().processInstanceId(), name)));
    }
}
