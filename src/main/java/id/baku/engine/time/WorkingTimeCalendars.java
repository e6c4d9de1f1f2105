package id.baku.engine.time;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DateTimeUtil;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import id.baku.office.calendar.WorkingCalendar;
import id.baku.office.calendar.WorkingCalendars;

/** Replaces the engine's calendars: durations with an agency are working time, texts without one are computed as before. */
public final class WorkingTimeCalendars {

    private final WorkingCalendars calendars;

    private WorkingTimeCalendars(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    public static BusinessCalendarManager over(WorkingCalendars calendars) {
        WorkingTimeCalendars working = new WorkingTimeCalendars(calendars);
        MapBusinessCalendarManager manager = new MapBusinessCalendarManager();
        manager.addBusinessCalendar(DurationBusinessCalendar.NAME, working.new Durations());
        manager.addBusinessCalendar(DueDateBusinessCalendar.NAME, working.new DueDates());
        manager.addBusinessCalendar(CycleBusinessCalendar.NAME, working.new Cycles());
        return manager;
    }

    private Optional<Date> resolve(String marked, Date start) {
        return OfficeTime.read(marked).map(time -> Date.from(time.due(orNow(start), calendars.of(time.agency()))));
    }

    private static Instant orNow(Date start) {
        return (start == null ? ClockUtil.getCurrentTime() : start).toInstant();
    }

    private final class Durations extends DurationBusinessCalendar {

        @Override
        public Date resolveDuedate(String duration, Date start) {
            return resolve(duration, start).orElseGet(() -> super.resolveDuedate(duration, start));
        }
    }

    private final class DueDates extends DueDateBusinessCalendar {

        @Override
        public Date resolveDuedate(String due, Date start) {
            return resolve(due, start).orElseGet(() -> super.resolveDuedate(due, start));
        }
    }

    private final class Cycles extends CycleBusinessCalendar {

        @Override
        public Date resolveDuedate(String cycle, Date start, long offset) {
            Optional<OfficeTime> time = OfficeTime.read(cycle);
            return time.isEmpty() ? super.resolveDuedate(cycle, start, offset)
                    : next(time.get(), start, offset).map(Date::from).orElse(null);
        }

        /** The first repetition still to come; empty after the last. */
        private Optional<Instant> next(OfficeTime time, Date start, long offset) {
            WorkingCalendar calendar = calendars.of(time.agency());
            Instant now = orNow(start);
            Optional<Instant> next = WorkingCycle.read(time, now, text -> DateTimeUtil.parseDate(text).toInstant())
                    .next(calendar, now.minusMillis(offset));
            // If somebody has moved the timer by hand, the rest of the cycle moves with it.
            return offset == 0 ? next : next.map(due -> calendar.nextWorkingMoment(due.plusMillis(offset)));
        }
    }
}
