package id.baku.work.reminder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import id.baku.work.lateness.LateActivities;
import id.baku.work.lateness.RecordLateness;

/** Supervision after the third reminder: reports the lateness to the superior of the role. */
@Component("laporAtasan")
class ReportToSuperior implements JavaDelegate {

    private final LateActivities lateActivities;
    private final ReminderMessages messages;

    ReportToSuperior(LateActivities lateActivities, ReminderMessages messages) {
        this.lateActivities = lateActivities;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.report(lateActivities.report((String) execution.getVariable(RecordLateness.ACTIVITY),
                (int) execution.getVariable(RecordLateness.REMINDER)), execution);
    }
}
