package id.baku.office.calendar;

import java.time.ZoneId;

/** The calendar that every agency starts with, for tests without a database. */
public final class SampleCalendar {

    private SampleCalendar() {
    }

    public static WorkingCalendar of(String zone) {
        return new WorkingCalendar(new FirstCalendar().rules(ZoneId.of(zone)));
    }
}
