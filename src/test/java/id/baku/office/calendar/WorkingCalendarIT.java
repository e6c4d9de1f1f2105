package id.baku.office.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How working time is reckoned. */
class WorkingCalendarIT {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(new FirstCalendar().rules(WIB));

    @ParameterizedTest(name = "{0} + {1}")
    @CsvSource({
        "2026-01-14T15:00, P3D, 2026-01-20T15:00", "2026-01-14T15:00, PT2H, 2026-01-15T08:30",
        "2026-01-15T11:30, PT1H, 2026-01-15T13:30", "2026-01-09T11:00, PT1H, 2026-01-09T13:30",
        "2026-01-10T10:00, PT30M, 2026-01-12T08:00", "2026-01-09T16:15, P1D, 2026-01-13T07:30",
        // a day that begins outside office hours begins with the next office hours
        "2026-01-10T10:00, P1D, 2026-01-13T07:30", "2026-01-12T19:00, P1D, 2026-01-14T07:30",
        // the end of the hours belongs to them
        "2026-01-12T15:30, PT30M, 2026-01-12T16:00", "2026-01-12T16:00, PT1M, 2026-01-13T07:31",
        "2026-01-12T16:00, P1D, 2026-01-13T16:00", "2026-01-12T11:45, PT15M, 2026-01-12T12:00",
        "2026-01-08T11:45, P1D, 2026-01-09T13:00", "2026-01-08T11:45, P2D, 2026-01-12T11:45",
        // days, then hours; months are the calendar's
        "2026-01-14T15:00, P1DT2H, 2026-01-19T08:30", "2026-01-12T09:00, P1M, 2026-02-12T09:00",
        "2026-01-12T09:00, P6M, 2026-07-13T07:30", "2026-11-30T09:00, P3M, 2027-03-01T07:30",
        "2026-01-12T09:00, P1W, 2026-01-20T09:00", "2026-01-12T09:00, PT90S, 2026-01-12T09:01:30",
        "2026-01-12T09:00, PT0M, 2026-01-12T09:00", "2026-01-10T09:00, PT0M, 2026-01-12T07:30",
        // Idulfitri 2026: Wednesday 18 to Tuesday 24 March
        "2026-03-17T14:30, PT1H, 2026-03-25T08:00", "2026-12-23T15:00, PT2H, 2026-12-28T08:30"})
    void addsWorkingTime(LocalDateTime start, String duration, LocalDateTime due) {
        assertThat(local(CALENDAR.plus(instant(start), duration))).isEqualTo(due);
    }

    @Test
    void countsMinutesThatMakeWholeDaysByTheSheetsOwnConversionAsDays() {
        Instant monday = instant(LocalDateTime.parse("2026-01-05T09:00"));
        assertThat(local(CALENDAR.plus(monday, WorkingDuration.parse("PT1500M", OptionalInt.of(300)))))
                .isEqualTo("2026-01-12T09:00");
        assertThat(WorkingDuration.parse("PT1500M", OptionalInt.of(300))).isEqualTo(WorkingDuration.parse("P5D"));
        assertThat(WorkingDuration.parse("PT60M", OptionalInt.of(300))).isEqualTo(WorkingDuration.parse("PT1H"));
        assertThat(WorkingDuration.parse("PT360M", OptionalInt.of(300))).as("a day and an hour")
                .isEqualTo(WorkingDuration.parse("P1DT1H"));
        assertThat(local(CALENDAR.plus(instant(LocalDateTime.parse("2026-01-05T15:30")), WorkingDuration.parse("PT360M", OptionalInt.of(300)))))
                .as("a day later, then half an hour of that day and half an hour of the next").isEqualTo("2026-01-07T08:00");
        assertThat(WorkingDuration.parse("PT200M", OptionalInt.of(300)).times(3)).as("a conversion of the standard, not "
                + "of its multiples").isEqualTo(WorkingDuration.parse("PT600M"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "P1.5D", "-P1D", "tujuh hari", "P99999999999D", "P40000D", "PT9999999H",
            "P2000000000Y"})
    void refusesWhatIsNoDuration(String text) {
        assertThat(WorkingDuration.isReadable(text)).isFalse();
        assertThatThrownBy(() -> WorkingDuration.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({"2025, 17, 11, 237", "2026, 17, 8, 240", "2027, 18, 8, 242"})
    void knowsTheDecreedYears(int year, int holidays, int leave, int worked) {
        CalendarRules rules = CALENDAR.rules();
        assertThat(rules.decree(year).orElseThrow().numbers()).contains("Nomor", "Tahun " + (year - 1));
        assertThat(of(year, DayKind.NATIONAL_HOLIDAY)).hasSize(holidays);
        assertThat(of(year, DayKind.COLLECTIVE_LEAVE)).hasSize(leave);
        assertThat(rules.year(year)).filteredOn(OfficeDay::isWorked).hasSize(worked);
        assertThat(rules.year(year)).filteredOn(day -> day.special() != null).hasSize(holidays + leave)
                .allSatisfy(day -> assertThat(day.isWorked()).isFalse());
    }

    private static Stream<SpecialDay> of(int year, DayKind kind) {
        return CALENDAR.rules().days().stream().filter(day -> day.day().getYear() == year && day.kind() == kind);
    }

    @Test
    void neverGuessesAYearWithoutDecree() {
        assertThat(CALENDAR.rules().decree(2028)).isEmpty();
        assertThat(CALENDAR.rules().year(2028)).allSatisfy(day -> assertThat(day.isWorked())
                .isEqualTo(day.day().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0));
    }

    @Test
    void worksLessInADecreedRamadanAndAsUsualInOneThatIsOnlyExpected() {
        assertThat(local(CALENDAR.plus(instant(LocalDateTime.parse("2026-02-19T14:30")), "PT1H")))
                .isEqualTo("2026-02-20T08:30");
        assertThat(weekly(LocalDate.of(2026, 2, 23))).isEqualTo(Duration.ofMinutes(32 * 60 + 30));
        assertThat(weekly(LocalDate.of(2026, 1, 26))).isEqualTo(Duration.ofMinutes(37 * 60 + 30));
        assertThat(weekly(LocalDate.of(2025, 3, 3))).isEqualTo(Duration.ofMinutes(32 * 60 + 30));
        assertThat(weekly(LocalDate.of(2027, 2, 15))).as("expected, not decreed").isEqualTo(
                Duration.ofMinutes(37 * 60 + 30));
        assertThat(CALENDAR.rules().ramadans()).filteredOn(Ramadan::isDecreed).hasSize(2);
        assertThat(CALENDAR.rules().year(2026)).filteredOn(OfficeDay::fasting).hasSize(30);
    }

    private static Duration weekly(LocalDate monday) {
        return CALENDAR.workBetween(monday.atStartOfDay(WIB).toInstant(), monday.plusDays(7).atStartOfDay(WIB).toInstant());
    }

    @Test
    void followsTheClockOfTheOffice() {
        WorkingCalendar makassar = new WorkingCalendar(new FirstCalendar().rules(WITA));
        Instant start = Instant.parse("2026-01-14T07:30:00Z");
        assertThat(CALENDAR.plus(start, "PT1H")).as("14.30 WIB").isEqualTo(Instant.parse("2026-01-14T08:30:00Z"));
        assertThat(makassar.plus(start, "PT1H")).as("15.30 WITA").isEqualTo(Instant.parse("2026-01-15T00:00:00Z"));
        assertThat(makassar.endOfOfficeDay(LocalDate.of(2026, 1, 14))).isEqualTo(Instant.parse("2026-01-14T08:00:00Z"));
        assertThat(makassar.isWorking(Instant.parse("2026-01-13T23:30:00Z"))).isTrue();
        assertThat(CALENDAR.isWorking(Instant.parse("2026-01-13T23:30:00Z"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-14, 16:00, 2026-01-14T16:00", "2026-01-09, 16:00, 2026-01-09T16:00",
        "2026-02-20, 16:00, 2026-02-20T15:30", "2026-01-16, 16:00, 2026-01-19T16:00", "2026-01-10, 09:00, 2026-01-12T09:00",
        "2026-01-14, 12:30, 2026-01-14T13:00", "2026-01-14, 05:00, 2026-01-14T07:30"})
    void placesADeadlineIntoOfficeHours(LocalDate day, LocalTime time, LocalDateTime deadline) {
        assertThat(local(CALENDAR.deadline(day, time))).isEqualTo(deadline);
    }

    @Test
    void endsADayWithItsOfficeHours() {
        assertThat(local(CALENDAR.endOfOfficeDay(LocalDate.of(2026, 1, 9)))).isEqualTo("2026-01-09T16:30");
        assertThat(local(CALENDAR.endOfOfficeDay(LocalDate.of(2026, 3, 2)))).isEqualTo("2026-03-02T15:00");
        assertThat(local(CALENDAR.endOfOfficeDay(LocalDate.of(2026, 3, 19)))).isEqualTo("2026-03-25T16:00");
    }

    @Test
    void keepsToTheRuleThatHolds() {
        OfficeHours whole = new OfficeHours(LocalTime.of(7, 0), null, null, LocalTime.of(17, 0));
        CalendarChange later = new CalendarChange.OfHours(Season.NORMAL, LocalDate.of(2026, 7, 1),
                Map.of(DayOfWeek.MONDAY, whole, DayOfWeek.SATURDAY, whole), "Keputusan contoh", false);
        WorkingCalendar changed = new WorkingCalendar(later.apply(CALENDAR.rules()));
        assertThat(local(changed.plus(instant(LocalDateTime.parse("2026-06-30T15:00")), "PT2H")))
                .as("Wednesday to Friday are free from July on").isEqualTo("2026-07-04T08:00");
        assertThat(changed.rules().year(2026).subList(0, 181)).isEqualTo(CALENDAR.rules().year(2026).subList(0, 181));
    }

    @Test
    void worksOnDutyDaysAndNotOnRegionalHolidays() {
        OfficeHours morning = new OfficeHours(LocalTime.of(8, 0), null, null, LocalTime.of(12, 0));
        CalendarRules rules = CALENDAR.rules();
        for (CalendarChange change : List.of(
                new CalendarChange.OfDays(LocalDate.of(2026, 1, 17), null, DayKind.DUTY_DAY, "Piket", morning, false),
                new CalendarChange.OfDays(LocalDate.of(2026, 1, 16), null, DayKind.DUTY_DAY, "Piket", null, false),
                new CalendarChange.OfDays(LocalDate.of(2026, 1, 19), LocalDate.of(2026, 1, 20), DayKind.REGIONAL_HOLIDAY,
                        "Hari jadi", null, false))) {
            assertThat(change.problems(rules)).isEmpty();
            rules = change.apply(rules);
        }
        WorkingCalendar changed = new WorkingCalendar(rules);
        assertThat(local(changed.plus(instant(LocalDateTime.parse("2026-01-16T16:00")), "PT1H"))).isEqualTo("2026-01-17T08:30");
        assertThat(local(changed.plus(instant(LocalDateTime.parse("2026-01-15T11:00")), "P2D"))).isEqualTo("2026-01-17T11:00");
        assertThat(local(changed.plus(instant(LocalDateTime.parse("2026-01-15T15:00")), "P2D"))).isEqualTo("2026-01-21T07:30");
    }

    @Test
    void isNotStoppedByRulesWithoutAnyWork() {
        WorkingCalendar idle = new WorkingCalendar(new CalendarRules(WIB, Set.of(), Set.of(), Set.of(), Set.of()));
        for (String duration : List.of("PT1H", "P1D", "P1M")) {
            assertThatThrownBy(() -> idle.plus(instant(LocalDateTime.parse("2026-01-16T16:00")), duration))
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining("no working time");
        }
    }

    @Test
    void agreesWithCountingMinuteByMinute() {
        for (ZoneId zone : List.of(WIB, WITA)) {
            WorkingCalendar calendar = new WorkingCalendar(new FirstCalendar().rules(zone));
            MinuteByMinute slow = new MinuteByMinute(zone);
            Instant first = LocalDate.of(2026, 1, 1).atStartOfDay(zone).toInstant();
            for (int minute = 0; minute < 365 * 1440; minute += zone.equals(WIB) ? 1 : 7) {
                Instant start = first.plusSeconds(minute * 60L);
                compare(calendar, slow, start, "PT30M", 0, 30);
                compare(calendar, slow, start, "PT7H", 0, 420);
                compare(calendar, slow, start, "P1D", 1, 0);
                compare(calendar, slow, start, "P3DT2H", 3, 120);
            }
        }
    }

    private static void compare(WorkingCalendar calendar, MinuteByMinute slow, Instant start, String duration, int days,
                                int minutes) {
        Instant due = calendar.plus(start, duration);
        Instant expected = slow.plus(start, days, minutes);
        if (!due.equals(expected)) {
            throw new AssertionError(local(start) + " + " + duration + " is " + local(expected) + ", not " + local(due));
        }
    }

    @Test
    void countsWhatLiesBetween() {
        MinuteByMinute slow = new MinuteByMinute(WIB);
        Random random = new Random(21);
        for (int i = 0; i < 2000; i++) {
            Instant from = any(random);
            Instant to = from.plusSeconds(60L * random.nextInt(40_000));
            assertThat(CALENDAR.minutesBetween(from, to)).isEqualTo(slow.minutesBetween(from, to));
            assertThat(CALENDAR.minutesBetween(to, from)).isEqualTo(-slow.minutesBetween(from, to));
        }
        assertThat(CALENDAR.minutesBetween(instant(LocalDateTime.parse("2025-12-31T15:00")),
                instant(LocalDateTime.parse("2027-01-04T08:30")))).as("a whole year between")
                .isEqualTo(60 + CALENDAR.rules().year(2026).stream().filter(OfficeDay::isWorked)
                        .mapToInt(day -> day.fasting() ? 390 : 450).sum() + 60);
    }

    @Test
    void addsMonotonelyAndNeverEndsOutsideWorkingTime() {
        Random random = new Random(2);
        for (int i = 0; i < 100_000; i++) {
            Instant start = any(random);
            Instant later = start.plusSeconds(random.nextInt(500_000));
            WorkingDuration some = new WorkingDuration(0, random.nextInt(8), Duration.ofMinutes(random.nextInt(2000)));
            WorkingDuration more = new WorkingDuration(0, some.days() + random.nextInt(2),
                    some.time().plusMinutes(random.nextInt(60)));
            Instant due = CALENDAR.plus(start, some);
            assertThat(due).isAfterOrEqualTo(start).isBeforeOrEqualTo(CALENDAR.plus(later, some))
                    .isBeforeOrEqualTo(CALENDAR.plus(start, more));
            assertThat(CALENDAR.nextWorkingMoment(due)).isEqualTo(due);
            assertThat(CALENDAR.isWorking(due) || CALENDAR.isWorking(due.minusMillis(1))).isTrue();
        }
    }

    @Test
    void addsUpWhenItIsSplit() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            Instant start = any(random);
            int first = 1 + random.nextInt(1500);
            int second = 1 + random.nextInt(1500);
            Instant whole = CALENDAR.plus(start, minutes(first + second));
            assertThat(CALENDAR.plus(CALENDAR.plus(start, minutes(first)), minutes(second))).isEqualTo(whole);
            assertThat(CALENDAR.minutesBetween(start, whole)).isEqualTo(first + second);
            assertThat(CALENDAR.workBetween(CALENDAR.minus(whole, Duration.ofMinutes(first)), whole))
                    .isEqualTo(Duration.ofMinutes(first));
            WorkingDuration days = new WorkingDuration(0, 1 + i % 5, Duration.ZERO);
            Instant third = CALENDAR.plus(CALENDAR.plus(CALENDAR.plus(start, days), days), days);
            assertThat(third).as("each step may move to the next working moment, so together never earlier")
                    .isAfterOrEqualTo(CALENDAR.plus(start, days.times(3)));
        }
    }

    private static WorkingDuration minutes(int minutes) {
        return WorkingDuration.of(Duration.ofMinutes(minutes));
    }

    private static Instant any(Random random) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(365 * 1440));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(WIB).toInstant();
    }

    private static LocalDateTime local(Instant moment) {
        return moment.atZone(WIB).toLocalDateTime();
    }
}
