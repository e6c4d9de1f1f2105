package id.baku.office.calendar;

import java.time.LocalDate;

/**
 * A period of fasting. Its hours hold only when it has been decreed: until then it is an expectation.
 *
 * @param firstDay 1 Ramadan
 * @param lastDay  the day before Idulfitri
 * @param basis    who decreed it; {@code null} as long as nobody has
 */
public record Ramadan(LocalDate firstDay, LocalDate lastDay, String basis) {

    /** Whether its first day has been decreed. */
    public boolean isDecreed() {
        return basis != null;
    }

    boolean holdsOn(LocalDate day) {
        return isDecreed() && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
