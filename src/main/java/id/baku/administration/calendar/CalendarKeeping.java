package id.baku.administration.calendar;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.time.DeadlineMove;
import id.baku.engine.time.OpenDeadlines;
import id.baku.office.calendar.CalendarChange;
import id.baku.office.calendar.CalendarRules;
import id.baku.office.calendar.WorkingCalendar;
import id.baku.office.calendar.WorkingCalendars;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;

/** Changes of calendars: which deadlines a change would move is shown beforehand, and saving the change moves them. */
@Service
class CalendarKeeping {

    private final WorkingCalendars calendars;
    private final OpenDeadlines deadlines;
    private final AgencyRecord record;

    CalendarKeeping(WorkingCalendars calendars, OpenDeadlines deadlines, AgencyRecord record) {
        this.calendars = calendars;
        this.record = record;
        this.deadlines = deadlines;
    }

    CalendarRules rules(String agency) {
        return calendars.of(agency).rules();
    }

    List<DeadlineMove> preview(String agency, CalendarChange change) {
        WorkingCalendar before = calendars.of(agency);
        return deadlines.moves(agency, before, new WorkingCalendar(change.apply(before.rules())));
    }

    /** Saves the change and moves the deadlines that follow from it, all or nothing; answers what it moved. */
    @Transactional
    public List<DeadlineMove> apply(String agency, CalendarChange change, String user) {
        WorkingCalendar before = calendars.forChange(agency);
        WorkingCalendar after = new WorkingCalendar(change.apply(before.rules()));
        List<DeadlineMove> moves = deadlines.moves(agency, before, after);
        calendars.save(agency, before, after, user);
        deadlines.apply(moves);
        record.write(Entry.of(agency, user, Act.CALENDAR_CHANGED).about(subjectOf(change))
                .with("%s; %d tenggat bergeser".formatted(change, moves.size())));
        return moves;
    }

    private static String subjectOf(CalendarChange change) {
        return change instanceof CalendarChange.OfHours ? "Jam kerja" : change instanceof CalendarChange.OfDays ? "Hari libur dan hari tugas"
                : change instanceof CalendarChange.OfRamadan ? "Ramadan" : "Keputusan bersama";
    }
}
