package id.baku.office.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of the calendars. */
@Component
class CalendarStore {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    CalendarStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    CalendarRules load(String agency, ZoneId zone) {
        return new CalendarRules(zone, hours(agency), Set.copyOf(jdbc.query(
                "select first_day, last_day, basis from calendar_ramadan where agency = ?", (row, i) -> new Ramadan(
                        row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getString(3)), agency)),
                Set.copyOf(jdbc.query("select on_day, kind, name, opens, break_from, break_to, closes from calendar_day "
                        + "where agency = ?", (row, i) -> new SpecialDay(row.getObject(1, LocalDate.class),
                        DayKind.valueOf(row.getString(2)), row.getString(3), officeHours(row, 4)), agency)),
                Set.copyOf(jdbc.query("select for_year, numbers from calendar_decree where agency = ?",
                        (row, i) -> new Decree(row.getInt(1), row.getString(2)), agency)));
    }

    private Set<HoursRule> hours(String agency) {
        record Key(Season season, LocalDate validFrom, String basis) {
        }
        Map<Key, Map<DayOfWeek, OfficeHours>> weeks = new HashMap<>();
        jdbc.query("select season, valid_from, basis, weekday, opens, break_from, break_to, closes from calendar_hours "
                + "where agency = ?", row -> {
            weeks.computeIfAbsent(new Key(Season.valueOf(row.getString(1)), row.getObject(2, LocalDate.class),
                    row.getString(3)), key -> new HashMap<>()).put(DayOfWeek.of(row.getInt(4)), officeHours(row, 5));
        }, agency);
        Set<HoursRule> rules = new HashSet<>();
        weeks.forEach((key, week) -> rules.add(new HoursRule(key.season(), key.validFrom(), week, key.basis())));
        return rules;
    }

    private static OfficeHours officeHours(ResultSet row, int column) throws SQLException {
        LocalTime opens = row.getObject(column, LocalTime.class);
        return opens == null ? null : new OfficeHours(opens, row.getObject(column + 1, LocalTime.class),
                row.getObject(column + 2, LocalTime.class), row.getObject(column + 3, LocalTime.class));
    }

    /** Writes only the rows that differ: unchanged rows keep who entered them. */
    void save(String agency, CalendarRules before, CalendarRules after, String user) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        replace(before, after, CalendarRules::hours,
                rule -> jdbc.update("delete from calendar_hours where agency = ? and season = ? and valid_from = ?", agency,
                        rule.season().name(), rule.validFrom()),
                rule -> rule.week().forEach((weekday, hours) -> jdbc.update(
                        "insert into calendar_hours (agency, season, valid_from, weekday, opens, break_from, break_to, "
                                + "closes, basis, changed_at, changed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        agency, rule.season().name(), rule.validFrom(), weekday.getValue(), hours.opens(),
                        hours.breakFrom(), hours.breakTo(), hours.closes(), rule.basis(), now, user)));
        replace(before, after, CalendarRules::ramadans,
                ramadan -> jdbc.update("delete from calendar_ramadan where agency = ? and first_day = ?", agency,
                        ramadan.firstDay()),
                ramadan -> jdbc.update("insert into calendar_ramadan (agency, first_day, last_day, basis, changed_at, "
                        + "changed_by) values (?, ?, ?, ?, ?, ?)", agency, ramadan.firstDay(), ramadan.lastDay(),
                        ramadan.basis(), now, user));
        replace(before, after, CalendarRules::days,
                day -> jdbc.update("delete from calendar_day where agency = ? and on_day = ? and kind = ?", agency,
                        day.day(), day.kind().name()),
                day -> insert(agency, day, now, user));
        replace(before, after, CalendarRules::decrees,
                decree -> jdbc.update("delete from calendar_decree where agency = ? and for_year = ?", agency,
                        decree.year()),
                decree -> jdbc.update("insert into calendar_decree (agency, for_year, numbers, changed_at, changed_by) "
                        + "values (?, ?, ?, ?, ?)", agency, decree.year(), decree.numbers(), now, user));
    }

    private void insert(String agency, SpecialDay day, OffsetDateTime now, String user) {
        OfficeHours hours = day.hours() == null ? new OfficeHours(null, null, null, null) : day.hours();
        jdbc.update("insert into calendar_day (agency, on_day, kind, name, opens, break_from, break_to, closes, "
                + "changed_at, changed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", agency, day.day(), day.kind().name(),
                day.name(), hours.opens(), hours.breakFrom(), hours.breakTo(), hours.closes(), now, user);
    }

    private static <T> void replace(CalendarRules before, CalendarRules after, Function<CalendarRules, Set<T>> part,
                                    Consumer<T> delete, Consumer<T> insert) {
        part.apply(before).stream().filter(one -> !part.apply(after).contains(one)).forEach(delete);
        part.apply(after).stream().filter(one -> !part.apply(before).contains(one)).forEach(insert);
    }
}
