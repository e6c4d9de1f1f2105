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

    /** What is wrong with it, in sentences; empty when nothing is. */
    List<String> problems(CalendarRules present);

    /** The rules as they are with it. */
    CalendarRules apply(CalendarRules present);

    /** Office hours from a day on. */
    record OfHours(Season season, LocalDate validFrom, Map<DayOfWeek, OfficeHours> week, String basis, boolean remove)
            implements CalendarChange {

        @Override
        public List<String> problems(CalendarRules present) {
            List<String> problems = new ArrayList<>();
            require(season != null, "Pilih musimnya: biasa atau Ramadan.", problems);
            require(validFrom != null, "Tanggal mulai berlaku wajib diisi.", problems);
            if (!remove) {
                require(isText(basis, 200), "Dasar jam kerja wajib diisi, paling panjang 200 huruf.", problems);
                require(week != null && !week.isEmpty(), "Isi jam kerja sedikitnya satu hari.", problems);
                if (week != null) {
                    week.values().stream().flatMap(hours -> hours.problems().stream()).distinct().forEach(problems::add);
                }
            } else if (problems.isEmpty()) {
                require(present.hours().stream().filter(rule -> rule.season() == season).count() > 1,
                        "Jam kerja terakhir tidak dapat dihapus.", problems);
            }
            return problems;
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
    record OfDays(LocalDate day, LocalDate until, DayKind kind, String name, OfficeHours hours, boolean remove)
            implements CalendarChange {

        private static final int MOST = 31;

        @Override
        public List<String> problems(CalendarRules present) {
            List<String> problems = new ArrayList<>();
            require(day != null, "Tanggal wajib diisi.", problems);
            require(kind != null, "Pilih jenis harinya.", problems);
            if (!problems.isEmpty()) {
                return problems;
            }
            require(!last().isBefore(day) && last().isBefore(day.plusDays(MOST)),
                    "Akhir tidak boleh mendahului awal, dan paling banyak 31 hari sekaligus.", problems);
            if (!remove) {
                require(isText(name, 200), "Nama hari wajib diisi, paling panjang 200 huruf.", problems);
                require(!kind.isNational() || present.decree(day.getYear()).isPresent(),
                        "Isi dahulu nomor keputusan bersama tahun %d.".formatted(day.getYear()), problems);
                if (kind == DayKind.DUTY_DAY && hours != null) {
                    problems.addAll(hours.problems());
                } else if (kind == DayKind.DUTY_DAY && problems.isEmpty()) {
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
    record OfRamadan(LocalDate firstDay, LocalDate lastDay, String basis, boolean remove) implements CalendarChange {

        @Override
        public List<String> problems(CalendarRules present) {
            List<String> problems = new ArrayList<>();
            require(firstDay != null, "Hari pertama wajib diisi.", problems);
            if (!remove) {
                require(lastDay != null && (firstDay == null || !lastDay.isBefore(firstDay.plusDays(27))
                        && lastDay.isBefore(firstDay.plusDays(31))), "Ramadan berlangsung 29 atau 30 hari.", problems);
                require(basis == null || basis.length() <= 200, "Dasar paling panjang 200 huruf.", problems);
            }
            return problems;
        }

        /** A period that overlaps another takes its place: its beginning was expected otherwise. */
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
    record OfDecree(int year, String numbers, boolean remove) implements CalendarChange {

        @Override
        public List<String> problems(CalendarRules present) {
            List<String> problems = new ArrayList<>();
            require(year >= 2000 && year < 2100, "Tahun harus di antara 2000 dan 2099.", problems);
            if (!remove) {
                require(isText(numbers, 300), "Nomor keputusan bersama wajib diisi, paling panjang 300 huruf.", problems);
            }
            return problems;
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
