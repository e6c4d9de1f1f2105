package id.baku.office.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What an agency's administrator enters, changes or removes in its calendar. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "subject")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CalendarChange.OfHours.class, name = "hours"),
    @JsonSubTypes.Type(value = CalendarChange.OfDays.class, name = "days"),
    @JsonSubTypes.Type(value = CalendarChange.OfRamadan.class, name = "ramadan"),
    @JsonSubTypes.Type(value = CalendarChange.OfDecree.class, name = "decree")})
public sealed interface CalendarChange {

    /**
     * What this change would break in the present rules, as sentences; empty when it fits. What the entered values themselves
     * must keep is declared as constraints on the components.
     */
    default List<String> problems(CalendarRules present) {
        return List.of();
    }

    /** The rules after this change. */
    CalendarRules apply(CalendarRules present);

    /** Office hours from a day on. */
    record OfHours(@NotNull(message = "Pilih musimnya: biasa atau Ramadan.") Season season,
                   @NotNull(message = "Tanggal mulai berlaku wajib diisi.") LocalDate validFrom,
                   Map<DayOfWeek, @Valid OfficeHours> week, String basis, boolean remove)
            implements CalendarChange {

        @AssertTrue(message = "Dasar jam kerja wajib diisi, paling panjang 200 huruf.")
        boolean isFounded() {
            return remove || isText(basis, 200);
        }

        @AssertTrue(message = "Isi jam kerja sedikitnya satu hari.")
        boolean isFilled() {
            return remove || week != null && !week.isEmpty();
        }

        @Override
        public List<String> problems(CalendarRules present) {
            return remove && present.hours().stream().filter(rule -> rule.season() == season).count() <= 1
                    ? List.of("Jam kerja terakhir tidak dapat dihapus.") : List.of();
        }

        @Override
        public CalendarRules apply(CalendarRules present) {
            return new CalendarRules(present.zone(), changed(present.hours(), rule -> rule.season() == season
                    && rule.validFrom().equals(validFrom), remove ? List.of()
                    : List.of(new HoursRule(season, validFrom, week, basis.strip()))), present.ramadans(),
                    present.days(), present.decrees());
        }
    }

    /** Holidays or duty days, from a day until another. */
    record OfDays(@NotNull(message = "Tanggal wajib diisi.") LocalDate day, LocalDate until,
                  @NotNull(message = "Pilih jenis harinya.") DayKind kind, String name, @Valid OfficeHours hours, boolean remove)
            implements CalendarChange {

        private static final int MOST = 31;

        @AssertTrue(message = "Akhir tidak boleh mendahului awal, dan paling banyak 31 hari sekaligus.")
        boolean isShort() {
            return day == null || !last().isBefore(day) && last().isBefore(day.plusDays(MOST));
        }

        @AssertTrue(message = "Nama hari wajib diisi, paling panjang 200 huruf.")
        boolean isNamed() {
            return remove || isText(name, 200);
        }

        @Override
        public List<String> problems(CalendarRules present) {
            List<String> problems = new ArrayList<>();
            if (!remove) {
                require(!kind.isNational() || present.decree(day.getYear()).isPresent(),
                        "Isi dahulu nomor keputusan bersama tahun %d.".formatted(day.getYear()), problems);
                if (kind == DayKind.DUTY_DAY && hours == null && problems.isEmpty()) {
                    require(apply(present).year(day.getYear()).stream().filter(one -> !one.day().isBefore(day)
                            && !one.day().isAfter(last())).allMatch(OfficeDay::isWorked),
                            "Isi jam masuk dan jam pulang: pada hari itu biasanya tidak ada jam kerja.", problems);
                }
            }
            return problems;
        }

        @Override
        public CalendarRules apply(CalendarRules present) {
            List<LocalDate> days = day.datesUntil(last().plusDays(1)).toList();
            return new CalendarRules(present.zone(), present.hours(), present.ramadans(),
                    changed(present.days(), special -> special.kind() == kind && days.contains(special.day()), remove
                            ? List.of() : days.stream().map(one -> new SpecialDay(one, kind, name.strip(),
                                    kind == DayKind.DUTY_DAY ? hours : null)).toList()), present.decrees());
        }

        private LocalDate last() {
            return until == null ? day : until;
        }
    }

    /** A period of fasting; without a basis it is an expectation that changes no hours. */
    record OfRamadan(@NotNull(message = "Hari pertama wajib diisi.") LocalDate firstDay, LocalDate lastDay,
                     @Size(max = 200, message = "Dasar paling panjang {max} huruf.") String basis, boolean remove) implements CalendarChange {

        @AssertTrue(message = "Ramadan berlangsung 29 atau 30 hari.")
        boolean isAMonth() {
            return remove || lastDay != null && (firstDay == null || !lastDay.isBefore(firstDay.plusDays(27))
                    && lastDay.isBefore(firstDay.plusDays(31)));
        }

        /** A period that overlaps one already entered replaces it: then the first day was expected otherwise before. */
        @Override
        public CalendarRules apply(CalendarRules present) {
            Predicate<Ramadan> meant = remove ? other -> other.firstDay().equals(firstDay)
                    : other -> !other.firstDay().isAfter(lastDay) && !other.lastDay().isBefore(firstDay);
            return new CalendarRules(present.zone(), present.hours(), changed(present.ramadans(), meant, remove
                    ? List.of() : List.of(new Ramadan(firstDay, lastDay, basis == null || basis.isBlank() ? null
                            : basis.strip()))), present.days(), present.decrees());
        }
    }

    /** The joint decree of a year; without it, the year's national days cannot be entered and do not count. */
    record OfDecree(@Min(value = 2000, message = YEARS) @Max(value = 2099, message = YEARS) int year, String numbers, boolean remove)
            implements CalendarChange {

        private static final String YEARS = "Tahun harus di antara 2000 dan 2099.";

        @AssertTrue(message = "Nomor keputusan bersama wajib diisi, paling panjang 300 huruf.")
        boolean isNumbered() {
            return remove || isText(numbers, 300);
        }

        @Override
        public CalendarRules apply(CalendarRules present) {
            Set<SpecialDay> days = remove ? changed(present.days(), special -> special.kind().isNational()
                    && special.day().getYear() == year, List.of()) : present.days();
            return new CalendarRules(present.zone(), present.hours(), present.ramadans(), days,
                    changed(present.decrees(), decree -> decree.year() == year,
                            remove ? List.of() : List.of(new Decree(year, numbers.strip()))));
        }
    }

    private static boolean isText(String text, int most) {
        return text != null && !text.isBlank() && text.length() <= most;
    }

    private static void require(boolean holds, String otherwise, List<String> problems) {
        if (!holds) {
            problems.add(otherwise);
        }
    }

    private static <T> Set<T> changed(Set<T> present, Predicate<T> replaced, List<T> by) {
        Set<T> changed = present.stream().filter(replaced.negate()).collect(Collectors.toCollection(HashSet::new));
        changed.addAll(by);
        return changed;
    }
}
