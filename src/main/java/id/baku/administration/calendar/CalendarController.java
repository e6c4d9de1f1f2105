package id.baku.administration.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.time.DeadlineMove;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.office.calendar.CalendarChange;
import id.baku.office.calendar.CalendarRules;
import id.baku.office.calendar.Decree;
import id.baku.office.calendar.HoursRule;
import id.baku.office.calendar.OfficeDay;
import id.baku.office.calendar.OfficeHours;
import id.baku.office.calendar.Ramadan;
import id.baku.office.calendar.SpecialDay;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;

import jakarta.validation.Valid;

/**
 * The calendar of the user's agency. Its staff may see it, its administrator (pengelola) may change it; people of other offices
 * who only take part, and the platform's administrators, may do neither.
 */
@OpenTo(value = Caller.STAFF, otherwise = "Kalender kerja hanya untuk pegawai instansi.")
@RestController
@RequestMapping(WebApps.API + "/calendar")
class CalendarController {

    /** At most so many moved deadlines are listed; the count includes the rest. */
    private static final int MOST_LISTED = 200;

    private final CalendarKeeping keeping;
    private final CalendarAccess access;
    private final CurrentUser user;
    private final Clock clock;

    CalendarController(CalendarKeeping keeping, CalendarAccess access, CurrentUser user, Clock clock) {
        this.keeping = keeping;
        this.access = access;
        this.user = user;
        this.clock = clock;
    }

    /** The agencies whose calendar the user may see: the user's own, or none. */
    @GetMapping("/agencies")
    List<String> agencies() {
        return List.of(access.reading().id());
    }

    /** A year, day by day, with the rules; the present year by default. */
    @GetMapping
    YearView year(@RequestParam(required = false) Integer year) {
        Agency agency = access.reading();
        int number = Optional.ofNullable(year).orElseGet(() -> LocalDate.ofInstant(clock.instant(), agency.zone()).getYear());
        if (number < 2000 || number > 2099) {
            throw Refusal.invalid("Tahun harus di antara 2000 dan 2099.");
        }
        CalendarRules rules = keeping.rules(agency.id());
        return new YearView(agency.name(), agency.unit(), agency.zone().getId(), number,
                rules.decree(number).map(Decree::numbers).orElse(null), warnings(number, rules),
                access.administers(agency), rules.year(number).stream().map(Day::of).toList(),
                rules.hours().stream().sorted(Comparator.comparing(HoursRule::season)
                        .thenComparing(HoursRule::validFrom)).toList(),
                rules.ramadans().stream().sorted(Comparator.comparing(Ramadan::firstDay)).toList(),
                rules.days().stream().filter(day -> day.day().getYear() == number)
                        .sorted(Comparator.comparing(SpecialDay::day)).toList());
    }

    private static List<String> warnings(int year, CalendarRules rules) {
        Stream<String> decree = rules.decree(year).isPresent() ? Stream.empty() : Stream.of(
                ("Keputusan bersama tentang libur nasional dan cuti bersama tahun %d belum dimasukkan. Hari libur tidak "
                        + "ditebak: hanya akhir pekan yang dihitung libur.").formatted(year));
        Stream<String> expected = rules.ramadans().stream().filter(ramadan -> !ramadan.isDecreed()
                && ramadan.firstDay().getYear() == year).map(ramadan -> "Ramadan tahun %d belum ditetapkan. ".formatted(year)
                + "Jam kerja Ramadan baru berlaku setelah dasar penetapannya diisi.");
        return Stream.concat(decree, expected).toList();
    }

    /** Which open deadlines a change would move; changes nothing. */
    @OpenTo(value = Caller.AGENCY_ADMINISTRATOR, otherwise = "Kalender kerja hanya diubah oleh pengelola instansi.")
    @PostMapping("/preview")
    Moves preview(@Valid @RequestBody CalendarChange change) {
        Agency agency = access.writing();
        return Moves.of(keeping.preview(agency.id(), checked(agency, change)));
    }

    /** Makes a change, and moves the deadlines that follow from it. */
    @OpenTo(value = Caller.AGENCY_ADMINISTRATOR, otherwise = "Kalender kerja hanya diubah oleh pengelola instansi.")
    @PostMapping("/changes")
    Moves change(@Valid @RequestBody CalendarChange change) {
        Agency agency = access.writing();
        return Moves.of(keeping.apply(agency.id(), checked(agency, change), user.id()));
    }

    private CalendarChange checked(Agency agency, CalendarChange change) {
        List<String> problems = change.problems(keeping.rules(agency.id()));
        if (!problems.isEmpty()) {
            throw Refusal.invalid(String.join(" ", problems));
        }
        return change;
    }

    record YearView(String agency, String unit, String zone, int year, String decree, List<String> warnings,
                    boolean changeable, List<Day> days, List<HoursRule> hours, List<Ramadan> ramadans,
                    List<SpecialDay> special) {
    }

    record Day(LocalDate day, OfficeHours hours, boolean fasting, SpecialDay special) {

        static Day of(OfficeDay day) {
            return new Day(day.day(), day.hours(), day.fasting(), day.special());
        }
    }

    record Moves(int count, List<Row> rows) {

        static Moves of(List<DeadlineMove> moves) {
            return new Moves(moves.size(), moves.stream().limit(MOST_LISTED).map(move -> new Row(move.businessKey(),
                    move.sop(), move.activity(), move.kind(), move.number(), move.from(), move.to())).toList());
        }
    }

    record Row(String businessKey, String sop, String activity, DeadlineMove.Kind kind, int number, Instant from,
               Instant to) {
    }
}
