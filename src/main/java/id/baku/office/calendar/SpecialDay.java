package id.baku.office.calendar;

import java.time.LocalDate;

/**
 * A holiday, or a day that is worked although it would be free.
 *
 * @param day   the day
 * @param kind  what it is
 * @param name  its name, e.g. "Natal"
 * @param hours hours of a duty day; {@code null} for those of its weekday, and for holidays
 */
public record SpecialDay(LocalDate day, DayKind kind, String name, OfficeHours hours) {
}
