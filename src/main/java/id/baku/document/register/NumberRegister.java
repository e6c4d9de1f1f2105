package id.baku.document.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Numbering.Series;
import id.baku.office.lock.Lock;
import id.baku.office.lock.Locks;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;
import id.baku.web.format.IndonesianTime;

/**
 * Gives documents their numbers, in the caller's transaction: when that is rolled back, the number is free again. A document
 * that is signed by an outside service gets its number in three steps, so that nobody waits for the service. The caller checks
 * the user's rights.
 */
@Service
@Transactional
public class NumberRegister {


    private final RegisterStore store;
    private final Locks locks;
    private final Agencies agencies;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final AgencyRecord record;

    NumberRegister(RegisterStore store, Locks locks, Agencies agencies, Clock clock, ApplicationEventPublisher events,
                   AgencyRecord record) {
        this.store = store;
        this.locks = locks;
        this.agencies = agencies;
        this.clock = clock;
        this.events = events;
        this.record = record;
    }

    /**
     * Enters a document, with a number given elsewhere or the next of its series. A document that has a valid number keeps it.
     *
     * @param user whose act gave it the number; {@code null} for the system itself
     */
    public RegisterEntry issue(NumberRequest request, String user) {
        return enter(request, user, false);
    }

    /**
     * Reserves a number for a document that is about to be signed, in a transaction of its own. Nobody else gets the number,
     * and it becomes final when it is confirmed. Reserving again on the same day gives the same number; on another day it gives
     * a new one, so that numbers and dates stay in one order.
     */
    public RegisterEntry reserve(NumberRequest request, String user) {
        return enter(request, user, true);
    }

    /** Makes a reserved number final: its document is signed and kept. */
    public void confirm(NumberedDocument document, String number) {
        locks.take(Lock.REGISTER, document.agency());
        RegisterEntry entry = entryOf(document).filter(one -> one.number().equals(number)).orElseThrow(() -> Refusal.conflict(
                "Nomor %s dibatalkan sewaktu naskah ini ditandatangani. Tanda tangani naskah ini sekali lagi.".formatted(number)));
        if (entry.isFromOutside()) {
            requireFree(document, number, entry.year());
        }
        store.confirm(entry.id(), null);
    }

    /** Voids a number that was reserved for a document and not confirmed; a confirmed number stays. */
    public void giveUp(NumberedDocument document, String number, String reason, String user) {
        locks.take(Lock.REGISTER, document.agency());
        entryOf(document).filter(entry -> entry.reserved() && entry.number().equals(number))
                .ifPresent(entry -> declareVoid(entry, reason, user));
    }

    private RegisterEntry enter(NumberRequest request, String user, boolean reserved) {
        Agency agency = agencies.get(request.document().agency());
        String given = given(request);
        locks.take(Lock.REGISTER, agency.id());
        Optional<RegisterEntry> present = entryOf(request.document());
        LocalDate date = Optional.ofNullable(request.date()).orElseGet(() -> LocalDate.ofInstant(clock.instant(), agency.zone()));
        boolean meant = present.filter(entry -> isMeant(entry, given, date)).isPresent();
        if (meant && !present.get().reserved()) {
            return present.get();
        }
        if (given != null) {
            requireFree(request.document(), given, date.getYear());
        }
        if (meant) {
            return reserved ? present.get() : confirmed(present.get(), user);
        }
        present.ifPresent(entry -> NumberRules.requireItsDay(entry, given, date));
        present.ifPresent(entry -> giveWay(entry, given, user));
        String kind = request.document().kind();
        Series series = agency.numbering().seriesOf(kind);
        Integer sequence = given != null ? null : next(agency, series, kind, date);
        String number = given != null ? given : agency.numbering().format(kind, sequence, date);
        RegisterEntry same = given == null ? null : sameLetter(request.document(), given, date.getYear())
                .filter(one -> !one.isFromOutside()).findFirst().orElse(null);
        NumberRequest entered = new NumberRequest(request.document(), request.businessKey(), request.caseSubject(), request.title(),
                request.subject(), date, same == null ? given : null, same == null ? request.place() : same.request().place(),
                same == null ? request.datePlace() : same.request().datePlace());
        RegisterEntry entry = new RegisterEntry(UUID.randomUUID().toString(), series.id(), date.getYear(), sequence, number,
                entered, clock.instant(), user, reserved, same != null, null);
        store.add(entry);
        return entry;
    }

    /** Valid entries of the same letter to other addressees: it has one number, whoever gave it. */
    private Stream<RegisterEntry> sameLetter(NumberedDocument document, String number, int year) {
        return store.bearing(document.agency(), year, number).stream()
                .filter(entry -> !entry.isVoid() && entry.document().isAlike(document) && !entry.document().equals(document));
    }

    /** The next number of the series, passing over numbers that somebody has typed already. */
    private int next(Agency agency, Series series, String kind, LocalDate date) {
        int next = 1 + Math.max(store.highest(agency.id(), series.id(), date.getYear()), series.lastBefore(date.getYear()));
        while (store.bearing(agency.id(), date.getYear(), agency.numbering().format(kind, next, date)).stream()
                .anyMatch(entry -> !entry.isFromOutside() || !entry.isVoid())) {
            next++;
        }
        return next;
    }

    private static String given(NumberRequest request) {
        String given = request.given() == null || request.given().isBlank() ? null : request.given().strip();
        if (given != null) {
            NumberRules.requireReadable(given);
        }
        return given;
    }

    private static boolean isMeant(RegisterEntry entry, String given, LocalDate date) {
        if (!entry.reserved()) {
            return given == null || given.equals(entry.number());
        }
        return entry.date().equals(date) && (given == null ? !entry.isFromOutside() : given.equals(entry.number()));
    }

    /** An entry that the system reserved is ascribed to the user who first uses it. */
    private RegisterEntry confirmed(RegisterEntry entry, String user) {
        store.confirm(entry.id(), user);
        return entry.usedBy(user);
    }

    /**
     * Makes room for another number. A number given elsewhere may be corrected, which leaves a trace; one of ours becomes void
     * only when a keeper says so, or when it was reserved and not used.
     */
    private void giveWay(RegisterEntry entry, String given, String user) {
        if (entry.reserved()) {
            declareVoid(entry, "Dipesan untuk naskah yang tidak jadi ditandatangani dengan nomor dan tanggal ini", user);
            return;
        }
        NumberRules.requireFromOutside(entry);
        declareVoid(entry, "Diganti dengan nomor " + given, user);
    }

    /**
     * Refuses a number that the document cannot get at its issue: the document has one of ours, the number is reserved for
     * another day, or another document has it. An own number that was declared void does not count.
     */
    @Transactional(readOnly = true)
    public void requireUsable(NumberedDocument document, String number, LocalDate date) {
        String given = number.strip();
        NumberRules.requireReadable(given);
        if (!hasVoided(document, given)) {
            Optional<RegisterEntry> present = entryOf(document);
            present.filter(entry -> !entry.reserved() && !entry.number().equals(given)).ifPresent(NumberRules::requireFromOutside);
            present.ifPresent(entry -> NumberRules.requireItsDay(entry, given, date));
            requireFree(document, given, date.getYear());
        }
    }

    /**
     * Refuses a typed date before that of the last number of the series, where the document would get the next number: in the
     * register numbers and dates go in one order. If the date is right, the number given for that day must be typed.
     */
    @Transactional(readOnly = true)
    public void requireInOrder(NumberedDocument document, LocalDate date) {
        if (entryOf(document).filter(entry -> !entry.reserved()).isPresent()) {
            return;
        }
        Agency agency = agencies.get(document.agency());
        // If the clock was set back, entries dated in the future do not count.
        store.latest(document, agency.numbering().seriesOf(document.kind()).id(), date.getYear(), LocalDate.ofInstant(clock.instant(), agency.zone()))
                .filter(entry -> date.isBefore(entry.date())).ifPresent(entry -> {
            throw Refusal.invalid(("Tanggal %s mendahului nomor terakhir dalam buku nomor, %s, yang bertanggal %s. Isi tanggal hari ini atau "
                    + "paling awal tanggal nomor terakhir itu, atau isi juga nomor yang memang diberikan pada tanggal yang diisi.").formatted(IndonesianTime.date(date),
                    entry.number(), IndonesianTime.date(entry.date())));
        });
    }

    /**
     * Refuses a number that another document of the year has; one letter to several people counts as one document. A number of
     * ours is never given again, even if it is void, nor to its own document with other capitals or small letters. One given
     * elsewhere may be used when the entry that has it is void or not signed.
     */
    private void requireFree(NumberedDocument document, String number, int year) {
        store.bearing(document.agency(), year, number).stream().filter(entry -> entry.document().equals(document)
                        ? !entry.isFromOutside() && !entry.number().equals(number)
                        : !entry.document().isAlike(document) && (!entry.isFromOutside() || !entry.isVoid() && !entry.reserved())).findFirst().ifPresent(entry -> {
                    throw Refusal.invalid(("Nomor %s sudah dipakai %s dalam kasus %s. Periksa nomornya, atau kosongkan agar diberi "
                            + "menurut buku nomor.").formatted(entry.number(), entry.request().title(), entry.request().businessKey()));
                });
    }

    /** The valid entries of a case's documents. */
    @Transactional(readOnly = true)
    public List<RegisterEntry> ofCase(String processInstanceId) {
        return store.valid(processInstanceId).stream().filter(entry -> !entry.reserved()).toList();
    }

    /** The reserved numbers of a case's documents. */
    @Transactional(readOnly = true)
    public List<RegisterEntry> reservedInCase(String processInstanceId) {
        return store.valid(processInstanceId).stream().filter(RegisterEntry::reserved).toList();
    }

    /** The valid entry of a document. */
    @Transactional(readOnly = true)
    public Optional<RegisterEntry> entryOf(NumberedDocument document) {
        return store.of(document).stream().filter(entry -> !entry.isVoid()).findFirst();
    }

    /** Whether this number was declared void for the document. */
    @Transactional(readOnly = true)
    public boolean hasVoided(NumberedDocument document, String number) {
        return voided(document, number).isPresent();
    }

    /**
     * The entry with this number that was declared void, unless the document has a valid one with it. A number given elsewhere
     * that was never used may be typed again.
     */
    @Transactional(readOnly = true)
    public Optional<RegisterEntry> voided(NumberedDocument document, String number) {
        List<RegisterEntry> entries = store.of(document).stream().filter(entry -> entry.number().equals(number))
                .filter(entry -> !(entry.isFromOutside() && entry.reserved() && entry.isVoid())).toList();
        return entries.stream().allMatch(RegisterEntry::isVoid) ? entries.stream().reduce((earlier, later) -> later) : Optional.empty();
    }

    /**
     * Declares a number void, also for the same letter to other addressees. It stays in the register; the document gets another
     * number when it is issued again.
     *
     * @return the entry with its reason; empty when the agency has no such entry
     */
    public Optional<RegisterEntry> voidEntry(String agency, String id, String reason, String user) {
        locks.take(Lock.REGISTER, agency);
        return store.find(agency, id).map(entry -> {
            if (entry.isVoid()) {
                throw Refusal.invalid("Nomor ini sudah dibatalkan.");
            }
            sameLetter(entry.document(), entry.number(), entry.year()).forEach(other -> declareVoid(other, reason, user));
            return declareVoid(entry, reason, user);
        });
    }

    private RegisterEntry declareVoid(RegisterEntry entry, String reason, String user) {
        RegisterEntry.Voided voided = new RegisterEntry.Voided(reason, clock.instant(), user);
        store.declareVoid(entry.id(), voided);
        record.write(Entry.of(entry.document().agency(), user, Act.NUMBER_VOIDED).about(entry.number()).with(reason)
                .ofCase(entry.document().processInstanceId(), entry.request().businessKey()));
        RegisterEntry now = entry.voided(voided);
        if (!entry.reserved()) {
            events.publishEvent(new NumberVoided(now));
        }
        return now;
    }
}
