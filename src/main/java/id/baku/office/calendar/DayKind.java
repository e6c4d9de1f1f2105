package id.baku.office.calendar;

/** What makes a day differ from its weekday. */
public enum DayKind {
    /** National holiday (libur nasional) by the joint decree of its year. */
    NATIONAL_HOLIDAY,
    /** Collective leave (cuti bersama) by the same decree. */
    COLLECTIVE_LEAVE,
    /** A day off that the region or the agency gives itself. */
    REGIONAL_HOLIDAY,
    /** A day on which the office works although it would be free (hari piket). */
    DUTY_DAY;

    /** Whether the joint decree of the three ministers fixes such days. */
    public boolean isNational() {
        return this == NATIONAL_HOLIDAY || this == COLLECTIVE_LEAVE;
    }
}
