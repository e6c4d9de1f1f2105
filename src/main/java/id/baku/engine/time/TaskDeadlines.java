package id.baku.engine.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.office.calendar.WorkingCalendar;
import id.baku.office.calendar.WorkingCalendars;

/**
 * A day until which a task must be done that comes from the case and not from the sheet, e.g. from an instruction: the
 * activity's property {@code batasWaktu} names its place in the case data.
 */
@Component
public class TaskDeadlines {

    private final CaseData caseData;
    private final WorkingCalendars calendars;

    TaskDeadlines(CaseData caseData, WorkingCalendars calendars) {
        this.caseData = caseData;
        this.calendars = calendars;
    }

    /** Makes a new task due at the end of its day, if it has one; answers the day. */
    public Optional<LocalDate> set(DelegateTask task) {
        Optional<LocalDate> day = dayOf(task);
        day.ifPresent(last -> task.setDueDate(Date.from(calendars.of(task.getTenantId()).endOfOfficeDay(last))));
        return day;
    }

    private Optional<LocalDate> dayOf(DelegateTask task) {
        return DiagramProperties.of(task.getBpmnModelElementInstance()).get("batasWaktu")
                .map(path -> caseData.at(path, task::getVariable)).flatMap(TaskDeadlines::day);
    }

    Optional<Instant> due(DelegateTask task, WorkingCalendar calendar) {
        return dayOf(task).map(calendar::endOfOfficeDay);
    }

    private static Optional<LocalDate> day(Object value) {
        try {
            return Optional.of(LocalDate.parse(value.toString()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
