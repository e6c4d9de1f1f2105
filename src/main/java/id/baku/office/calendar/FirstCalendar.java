package id.baku.office.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The calendar that an agency starts with, from {@code calendar/kalender.yml}. */
final class FirstCalendar {

    private static final String FILE = "/calendar/kalender.yml";
    private static final Map<String, DayKind> KINDS = Map.of("LN", DayKind.NATIONAL_HOLIDAY, "CB",
            DayKind.COLLECTIVE_LEAVE);
    private static final List<String> WEEKDAYS = List.of("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu");

    private final Map<?, ?> content;

    FirstCalendar() {
        try (InputStream file = FirstCalendar.class.getResourceAsStream(FILE)) {
            content = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    /** All rules of the file. */
    CalendarRules rules(ZoneId zone) {
        return completed(new CalendarRules(zone, Set.of(), Set.of(), Set.of(), Set.of()));
    }

    /**
     * The rules with what they still lack: everything for a new agency, later only years whose decree nobody has entered. Rules
     * that exist stay, because the administrator may have changed them.
     */
    CalendarRules completed(CalendarRules present) {
        Set<HoursRule> hours = present.hours().isEmpty() ? entries("jam").map(FirstCalendar::hours)
                .collect(Collectors.toSet()) : present.hours();
        Set<Ramadan> ramadans = present.hours().isEmpty() ? entries("ramadan").map(FirstCalendar::ramadan)
                .collect(Collectors.toSet()) : present.ramadans();
        Set<SpecialDay> days = new HashSet<>(present.days());
        Set<Decree> decrees = new HashSet<>(present.decrees());
        ((Map<?, ?>) content.get("tahun")).forEach((number, year) -> {
            int numbered = (int) number;
            if (present.decree(numbered).isEmpty()) {
                decrees.add(new Decree(numbered, text(year, "keputusan")));
                ((List<?>) ((Map<?, ?>) year).get("hari")).forEach(day -> days.add(new SpecialDay(date(day, "tanggal"),
                        KINDS.get(text(day, "jenis")), text(day, "nama"), null)));
            }
        });
        return new CalendarRules(present.zone(), hours, ramadans, days, decrees);
    }

    private Stream<?> entries(String key) {
        return ((List<?>) content.get(key)).stream();
    }

    private static HoursRule hours(Object entry) {
        Map<DayOfWeek, OfficeHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String hours = text(entry, WEEKDAYS.get(day.ordinal()));
            if (hours != null) {
                String[] times = hours.split("[- ]");
                week.put(day, new OfficeHours(LocalTime.parse(times[0]), LocalTime.parse(times[1]),
                        LocalTime.parse(times[2]), LocalTime.parse(times[3])));
            }
        }
        return new HoursRule(Season.valueOf(text(entry, "musim")), date(entry, "berlaku"), week, text(entry, "dasar"));
    }

    private static Ramadan ramadan(Object entry) {
        return new Ramadan(date(entry, "awal"), date(entry, "akhir"), text(entry, "dasar"));
    }

    private static LocalDate date(Object entry, String key) {
        return LocalDate.parse(text(entry, key));
    }

    private static String text(Object entry, String key) {
        Object value = ((Map<?, ?>) entry).get(key);
        return value == null ? null : value.toString();
    }
}
