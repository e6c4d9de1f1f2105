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
 * Gives documents their numbers, in the caller's transaction: what is rolled back gives its number back. What is signed by
 * a service outside gets its number in three steps, so that nobody waits for the service. Rights are for the caller to
 * check.
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
     * Enters a document: with the number that somebody outside gave, or with the next of its series. A document that is
     * in the register keeps its number, until that is declared void.
     *
     * @param user who brought it to its number; {@code null} where the system itself acts
     */
    public RegisterEntry issue(NumberRequest request, String user) {
        return enter(request, user, false);
    }

    /**
     * Takes a number for a document that is about to be signed, in a transaction of its own: nobody else gets it, and it
     * holds when it is confirmed. Taken again on the same day, it is the same; another day takes another, so that numbers
     * and dates stay in one order.
     */
    public RegisterEntry reserve(NumberRequest request, String user) {
        return enter(request, user, true);
    }

    /** The document that a number was reserved for is signed, and kept. */
    public void confirm(NumberedDocument document, String number) {
        locks.take(Lock.REGISTER, document.agency());
        RegisterEntry entry = entryOf(document).filter(one -> one.number().equals(number)).orElseThrow(() -> Refusal.conflict(
                "Nomor %s dibatalkan sewaktu naskah ini ditandatangani. Tanda tangani naskah ini sekali lagi.".formatted(number)));
        if (entry.isFromOutside()) {
            requireFree(document, number, entry.year());
        }
        store.confirm(entry.id(), null);
    }

    /** Makes a number void that was reserved for a document and is not confirmed; a number that holds stays. */
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

    /** The entries that hold of the same letter to others: it has one number, whoever gave it. */
    private Stream<RegisterEntry> sameLetter(NumberedDocument document, String number, int year) {
        return store.bearing(document.agency(), year, number).stream()
                .filter(entry -> !entry.isVoid() && entry.document().isAlike(document) && !entry.document().equals(document));
    }

    /** The next of the series, past numbers that stand in the book already because somebody typed them. */
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

    /** What the system reserved was brought to its number by whoever uses it first. */
    private RegisterEntry confirmed(RegisterEntry entry, String user) {
        store.confirm(entry.id(), user);
        return entry.usedBy(user);
    }

    /**
     * A number from outside may be corrected, which leaves its trace; one of ours is void only when its keeper says so, or
     * when it was reserved and not used.
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
     * Refuses a number that the document cannot get when it is issued: it has one of ours, this one is reserved for another
     * day, or another document has it.
     * A number of its own that was declared void counts for nothing.
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
     * Refuses a date that people typed before that of the last number of its series, where the document would get the next: in
     * the book numbers and dates go in one order. Who means it types the number that was given for that day.
     */
    @Transactional(readOnly = true)
    public void requireInOrder(NumberedDocument document, LocalDate date) {
        if (entryOf(document).filter(entry -> !entry.reserved()).isPresent()) {
            return;
        }
        Agency agency = agencies.get(document.agency());
        // A clock that was set back leaves what is dated ahead of it.
        store.latest(document, agency.numbering().seriesOf(document.kind()).id(), date.getYear(), LocalDate.ofInstant(clock.instant(), agency.zone()))
                .filter(entry -> date.isBefore(entry.date())).ifPresent(entry -> {
            throw Refusal.invalid(("Tanggal %s mendahului nomor terakhir dalam buku nomor, %s, yang bertanggal %s. Isi tanggal hari ini atau "
                    + "paling awal tanggal nomor terakhir itu, atau isi juga nomor yang memang diberikan pada tanggal yang diisi.").formatted(IndonesianTime.date(date),
                    entry.number(), IndonesianTime.date(entry.date())));
        });
    }

    /**
     * Refuses a number that another document of the year has; one letter to several people is one. A number of ours is never
     * given again, even if it is void, nor to its own document in other letters; one from outside may have become void, or not be
     * signed, because it is this document's.
     */
    private void requireFree(NumberedDocument document, String number, int year) {
        store.bearing(document.agency(), year, number).stream().filter(entry -> entry.document().equals(document)
                        ? !entry.isFromOutside() && !entry.number().equals(number)
                        : !entry.document().isAlike(document) && (!entry.isFromOutside() || !entry.isVoid() && !entry.reserved())).findFirst().ifPresent(entry -> {
                    throw Refusal.invalid(("Nomor %s sudah dipakai %s dalam kasus %s. Periksa nomornya, atau kosongkan agar diberi "
                            + "menurut buku nomor.").formatted(entry.number(), entry.request().title(), entry.request().businessKey()));
                });
    }

    /** The entries of a case's documents that hold. */
    @Transactional(readOnly = true)
    public List<RegisterEntry> ofCase(String processInstanceId) {
        return store.valid(processInstanceId).stream().filter(entry -> !entry.reserved()).toList();
    }

    /** What is reserved for a case's documents. */
    @Transactional(readOnly = true)
    public List<RegisterEntry> reservedInCase(String processInstanceId) {
        return store.valid(processInstanceId).stream().filter(RegisterEntry::reserved).toList();
    }

    /** The valid entry of a document. */
    @Transactional(readOnly = true)
    public Optional<RegisterEntry> entryOf(NumberedDocument document) {
        return store.of(document).stream().filter(entry -> !entry.isVoid()).findFirst();
    }

    /** Whether this number, which the document bore or was to bear, was declared void. */
    @Transactional(readOnly = true)
    public boolean hasVoided(NumberedDocument document, String number) {
        return voided(document, number).isPresent();
    }

    /**
     * The entry that was declared void, if the document has none with this number that holds. One from outside that was
     * never used may be typed again.
     */
    @Transactional(readOnly = true)
    public Optional<RegisterEntry> voided(NumberedDocument document, String number) {
        List<RegisterEntry> entries = store.of(document).stream().filter(entry -> entry.number().equals(number))
                .filter(entry -> !(entry.isFromOutside() && entry.reserved() && entry.isVoid())).toList();
        return entries.stream().allMatch(RegisterEntry::isVoid) ? entries.stream().reduce((earlier, later) -> later) : Optional.empty();
    }

    /**
     * Declares a number void, for the same letter to others too. It stays in the register; when its document is issued
     * again, that takes another.
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
