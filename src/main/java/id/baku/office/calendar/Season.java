package id.baku.office.calendar;

/** When office hours of a kind hold. */
public enum Season {
    /** Most of the year. */
    NORMAL,
    /** During the fast. */
    RAMADAN
}
