package id.baku.document.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Numbering.Series;
import id.baku.office.lock.Lock;
import id.baku.office.lock.Locks;

/**
 * Gives documents their numbers, in the caller's transaction: what is rolled back gives its number back. Rights are for
 * the caller to check.
 */
@Service
@Transactional
public class NumberRegister {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_REASON = 500;

    private final RegisterStore store;
    private final Locks locks;
    private final Agencies agencies;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NumberRegister(RegisterStore store, Locks locks, Agencies agencies, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.locks = locks;
        this.agencies = agencies;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Enters a document: with the number that somebody outside gave, or with the next of its series. A document that is
     * in the register keeps its number, until that is declared void.
     *
     * @param user who brought it to its number; {@code null} where the system itself acts
     */
    public RegisterEntry issue(NumberRequest request, String user) {
        Agency agency = agencies.get(request.document().agency());
        String given = given(request);
        locks.take(Lock.REGISTER, agency.id());
        Optional<RegisterEntry> present = entryOf(request.document());
        if (present.isPresent() && (given == null || given.equals(present.get().number()))) {
            return present.get();
        }
        present.ifPresent(entry -> giveWay(entry, given, user));
        LocalDate date = Optional.ofNullable(request.date()).orElseGet(() -> LocalDate.ofInstant(clock.instant(), agency.zone()));
        String kind = request.document().kind();
        Series series = agency.numbering().seriesOf(kind);
        Integer sequence = given != null ? null : 1 + Math.max(store.highest(agency.id(), series.id(), date.getYear()),
                series.lastBefore(date.getYear()));
        String number = given != null ? given : agency.numbering().format(kind, sequence, date);
        RegisterEntry entry = new RegisterEntry(UUID.randomUUID().toString(), series.id(), date.getYear(), sequence, number,
                new NumberRequest(request.document(), request.businessKey(), request.caseSubject(), request.title(),
                        request.subject(), date, given, request.place()), clock.instant(), user, null);
        store.add(entry);
        return entry;
    }

    private static String given(NumberRequest request) {
        String given = request.given() == null || request.given().isBlank() ? null : request.given().strip();
        if (given != null && given.length() > LONGEST_NUMBER) {
            throw Refusal.invalid("Nomor naskah paling panjang %d karakter.".formatted(LONGEST_NUMBER));
        }
        return given;
    }

    /** A number from outside may be corrected, which leaves its trace; one of ours is void only when its keeper says so. */
    private void giveWay(RegisterEntry entry, String given, String user) {
        if (!entry.isFromOutside()) {
            throw Refusal.invalid(("%s sudah bernomor %s menurut buku nomor. Gunakan nomor itu, atau mintalah pemegang buku nomor "
                    + "membatalkannya lebih dahulu.").formatted(entry.request().title(), entry.number()));
        }
        declareVoid(entry, "Diganti dengan nomor " + given, user);
    }

    /** The valid entry of a document. */
    @Transactional(readOnly = true)
    public Optional<RegisterEntry> entryOf(NumberedDocument document) {
        return store.of(document).stream().filter(entry -> !entry.isVoid()).findFirst();
    }

    /** Whether this number of the document was declared void. */
    @Transactional(readOnly = true)
    public boolean hasVoided(NumberedDocument document, String number) {
        List<RegisterEntry> entries = store.of(document).stream().filter(entry -> entry.number().equals(number)).toList();
        return !entries.isEmpty() && entries.stream().allMatch(RegisterEntry::isVoid);
    }

    /**
     * Declares a number void. It stays in the register; when its document is issued again, that takes another.
     *
     * @return the entry with its reason; empty when the agency has no such entry
     */
    public Optional<RegisterEntry> voidEntry(String agency, String id, String reason, String user) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refusal.invalid(why.isEmpty() ? "Alasan pembatalan wajib diisi."
                    : "Alasan pembatalan paling panjang %d karakter.".formatted(LONGEST_REASON));
        }
        locks.take(Lock.REGISTER, agency);
        return store.find(agency, id).map(entry -> {
            if (entry.isVoid()) {
                throw Refusal.invalid("Nomor ini sudah dibatalkan.");
            }
            return declareVoid(entry, why, user);
        });
    }

    private RegisterEntry declareVoid(RegisterEntry entry, String reason, String user) {
        RegisterEntry.Voided voided = new RegisterEntry.Voided(reason, clock.instant(), user);
        store.declareVoid(entry.id(), voided);
        RegisterEntry now = new RegisterEntry(entry.id(), entry.series(), entry.year(), entry.sequence(), entry.number(),
                entry.request(), entry.issuedAt(), entry.issuedBy(), voided);
        events.publishEvent(new NumberVoided(now));
        return now;
    }
}
