package id.baku.office.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A day of an office.
 *
 * @param day     the day
 * @param hours   its office hours; {@code null} when nobody works
 * @param fasting whether it lies in a decreed Ramadan
 * @param special the holiday or duty day that it is; {@code null} for most
 */
public record OfficeDay(LocalDate day, OfficeHours hours, boolean fasting, SpecialDay special) {

    /** Whether the office works. */
    public boolean isWorked() {
        return hours != null;
    }

    List<OfficeHours.Span> spans() {
        return hours == null ? List.of() : hours.spans();
    }
}
