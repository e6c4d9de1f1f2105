package id.baku.office.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Office hours of a week, until a later rule of the same season.
 *
 * @param season    when in the year they hold
 * @param validFrom the first day on which they hold
 * @param week      hours of each weekday on which the office works
 * @param basis     what they rest on, e.g. a regulation
 */
public record HoursRule(Season season, LocalDate validFrom, Map<DayOfWeek, OfficeHours> week, String basis) {
}
