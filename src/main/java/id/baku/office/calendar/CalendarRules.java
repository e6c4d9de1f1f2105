package id.baku.office.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that an agency's calendar says.
 *
 * @param zone     time zone of the office
 * @param hours    office hours
 * @param ramadans periods of fasting
 * @param days     holidays and duty days
 * @param decrees  the decrees that are entered; a year without one has no national holidays, they are never guessed
 */
public record CalendarRules(ZoneId zone, Set<HoursRule> hours, Set<Ramadan> ramadans, Set<SpecialDay> days,
                            Set<Decree> decrees) {

    public CalendarRules {
        hours = Set.copyOf(hours);
        ramadans = Set.copyOf(ramadans);
        days = Set.copyOf(days);
        decrees = Set.copyOf(decrees);
    }

    /** The decree of a year; empty when there is none, or nobody entered it. */
    public Optional<Decree> decree(int year) {
        return decrees.stream().filter(decree -> decree.year() == year).findFirst();
    }

    /** The days of a year as they are worked, from 1 January on. */
    public List<OfficeDay> year(int year) {
        Map<LocalDate, SpecialDay> holidays = new HashMap<>();
        Map<LocalDate, SpecialDay> duties = new HashMap<>();
        days.stream().filter(special -> special.day().getYear() == year)
                .forEach(special -> (special.kind() == DayKind.DUTY_DAY ? duties : holidays).put(special.day(), special));
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .map(day -> officeDay(day, holidays.get(day), duties.get(day))).toList();
    }

    private OfficeDay officeDay(LocalDate day, SpecialDay holiday, SpecialDay duty) {
        boolean fasting = ramadans.stream().anyMatch(ramadan -> ramadan.holdsOn(day));
        OfficeHours usual = usualHours(day, fasting ? Season.RAMADAN : Season.NORMAL);
        if (duty != null) {
            return new OfficeDay(day, duty.hours() != null ? duty.hours() : usual, fasting, duty);
        }
        return new OfficeDay(day, holiday == null ? usual : null, fasting, holiday);
    }

    /** The office hours in force on a day; before the first rule begins, the first rule is taken. */
    private OfficeHours usualHours(LocalDate day, Season season) {
        List<HoursRule> candidates = hours.stream().filter(rule -> rule.season() == season)
                .sorted(Comparator.comparing(HoursRule::validFrom).reversed()).toList();
        if (candidates.isEmpty() && season != Season.NORMAL) {
            return usualHours(day, Season.NORMAL);
        }
        return candidates.stream().filter(rule -> !rule.validFrom().isAfter(day)).findFirst()
                .or(() -> candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(candidates.size() - 1)))
                .map(rule -> rule.week().get(day.getDayOfWeek())).orElse(null);
    }
}
