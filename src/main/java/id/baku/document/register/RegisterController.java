package id.baku.document.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.office.calendar.WorkingCalendars;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.answer.FileAnswer;
import id.baku.web.user.CurrentUser;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The register of numbers of the user's agency. Its executors and supervisors may read it; the roles that keep it ({@code
 * numbering.keepers}) may declare numbers void. Nobody else may, not even the platform's administrators.
 */
@OpenTo(value = {Caller.EXECUTOR, Caller.SUPERVISOR}, otherwise = "Buku nomor hanya untuk pelaksana dan pengawas SOP instansi.")
@RestController
@RequestMapping(WebApps.API)
class RegisterController {

    private static final int MOST_WORDS = 10;
    private static final int MOST_PAGES = 10_000;

    private final RegisterStore store;
    private final RegisterPages pages;
    private final NumberRegister register;
    private final RegisterAccess access;
    private final CurrentUser user;
    private final WorkingCalendars calendars;
    private final AgencyRecord record;
    private final Clock clock;

    RegisterController(RegisterStore store, RegisterPages pages, NumberRegister register, RegisterAccess access, CurrentUser user,
                       WorkingCalendars calendars, AgencyRecord record, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.register = register;
        this.access = access;
        this.user = user;
        this.calendars = calendars;
        this.record = record;
        this.clock = clock;
    }

    /** Years that have a book, the latest first; the present year is always included. */
    @GetMapping("/register/years")
    List<Integer> years() {
        Agency agency = access.reading();
        TreeSet<Integer> years = new TreeSet<>(store.years(agency.id()));
        years.add(thisYear(agency));
        return List.copyOf(years.descendingSet());
    }

    /**
     * The book of a year, by default the present one, 50 numbers a page; all of it, a series, or entries with certain words.
     */
    @GetMapping("/register")
    RegisterBook book(@RequestParam(required = false) Integer year, @RequestParam(defaultValue = "") String series,
                      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page) {
        Agency agency = access.reading();
        List<String> words = Stream.of(q.strip().split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
        RegisterBook book = pages.page(agency, new RegisterStore.Part(agency.id(), year == null ? thisYear(agency) : year,
                series.isBlank() ? null : series, words), access.keeps(agency), calendars.of(agency.id())::isDayOff,
                Math.max(0, Math.min(page, MOST_PAGES)));
        record.write(Entry.of(agency.id(), user.id(), Act.SEARCHED).about("Buku nomor " + book.year()));
        return book;
    }

    /** The whole book as a spreadsheet. */
    @GetMapping("/register.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam(required = false) Integer year) {
        Agency agency = access.reading();
        RegisterBook book = book(agency, year);
        record.write(Entry.of(agency.id(), user.id(), Act.LIST_EXPORTED).about("Buku nomor " + book.year()));
        return FileAnswer.saved("buku-nomor-%s-%d.xlsx".formatted(agency.id(), book.year()))
                .with(RegisterSheet.of(book, agency.zone()));
    }

    /** Declares a number void. */
    @OpenTo(value = Caller.EXECUTOR, otherwise = "Nomor hanya dibatalkan oleh pemegang buku nomor.")
    @PostMapping("/register/{id}/void")
    RegisterEntry.Voided declareVoid(@PathVariable String id, @Valid @RequestBody Voiding voiding) {
        return register.voidEntry(access.keeping().id(), id, voiding.reason().strip(), user.id())
                .orElseThrow(Refusal::notFound).voided();
    }

    private RegisterBook book(Agency agency, Integer year) {
        int wanted = year == null ? thisYear(agency) : year;
        return RegisterBook.of(agency, wanted, access.keeps(agency), store.of(agency.id(), wanted),
                calendars.of(agency.id())::isDayOff);
    }

    private int thisYear(Agency agency) {
        return LocalDate.ofInstant(clock.instant(), agency.zone()).getYear();
    }

    record Voiding(@NotBlank(message = "Alasan pembatalan wajib diisi.")
                   @Size(max = 500, message = "Alasan pembatalan paling panjang {max} karakter.") String reason) {
    }
}
