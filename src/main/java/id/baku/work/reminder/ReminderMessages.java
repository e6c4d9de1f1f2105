package id.baku.work.reminder;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.time.Supervision;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;
import id.baku.web.format.IndonesianTime;
import id.baku.work.lateness.LateActivity;
import id.baku.work.lateness.LateNotice;
import id.baku.work.notification.Links;
import id.baku.work.notification.Message.Kind;
import id.baku.work.notification.Message;
import id.baku.work.notification.Outbox;
import id.baku.work.notification.Recipients;
import id.baku.work.standard.ActivityStandard;
import id.baku.work.standard.TaskStandards;

/** Writes reminders and reports, in the transaction that they report. */
@Component
class ReminderMessages {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Links links;
    private final Agencies agencies;
    private final CaseData caseData;
    private final TaskService taskService;

    ReminderMessages(Outbox outbox, Recipients recipients, Links links, Agencies agencies, CaseData caseData,
                     TaskService taskService) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.links = links;
        this.agencies = agencies;
        this.caseData = caseData;
        this.taskService = taskService;
    }

    /** Reminds the executor, or the whole role, before the due date. */
    void dueSoon(Task task, Activity element, String activityInstance) {
        Agency agency = agencies.get(task.getTenantId());
        Instant due = task.getDueDate().toInstant();
        String role = Optional.of(shown("pelaksana", task)).filter(id -> !id.isEmpty()).or(() -> DiagramElements.roleOf(element)).orElse(null);
        ActivityCard card = card(element, shown("kasus", task), due, agency, shown("pokok", task), links.task(task.getId()));
        outbox.queue(new Message(agency.id(), Kind.DUE_SOON, "jatuh-tempo:" + task.getId() + ":" + due,
                "[Baku] Pengingat: " + card.title(), card.text("Kegiatan berikut segera jatuh tempo."),
                task.getProcessInstanceId(), activityInstance, due), recipients.executors(agency, role, task.getAssignee()));
    }

    /** Reminds the executor, or the whole role, of a late activity. */
    void remind(LateNotice notice, String taskId, DelegateExecution execution) {
        LateActivity late = notice.lateActivity();
        Agency agency = agencies.get(late.agency());
        ActivityCard card = card(late, agency, execution, taskId == null ? links.page("menunggu") : links.task(taskId));
        outbox.queue(message(late, Kind.REMINDER, "teguran-" + notice.number(), "Teguran ke-%d: %s"
                        .formatted(notice.number(), card.title()),
                card.text("Kegiatan berikut melewati waktu bakunya. Mohon segera diselesaikan.",
                        ActivityCard.line("Terlambat", IndonesianTime.length(notice.minutesLate()) + " waktu kerja"),
                        ActivityCard.line("Teguran", "ke-" + notice.number()))),
                recipients.executors(agency, late.role(), late.executor()));
    }

    /** Reports a late activity to the superior of the role. */
    void report(LateNotice notice, DelegateExecution execution) {
        LateActivity late = notice.lateActivity();
        Agency agency = agencies.get(late.agency());
        ActivityCard card = card(late, agency, execution, null);
        outbox.queue(message(late, Kind.REPORT, "laporan", "Laporan keterlambatan: " + card.title(),
                card.text("Kegiatan berikut belum selesai setelah tiga kali waktu bakunya; pelaksananya sudah ditegur %d kali."
                                .formatted(notice.number()),
                        ActivityCard.line("Terlambat", IndonesianTime.length(notice.minutesLate()) + " waktu kerja"))),
                recipients.holders(agency, notice.recipientRole()));
    }

    private static Message message(LateActivity late, Kind kind, String key, String subject, String body) {
        return new Message(late.agency(), kind, key + ":" + late.activityInstance(), "[Baku] " + subject, body,
                late.processInstanceId(), late.activityInstance(), null);
    }

    private ActivityCard card(LateActivity late, Agency agency, DelegateExecution execution, String link) {
        Activity element = execution.getBpmnModelInstance().getModelElementById(Supervision.lateActivityIn(execution));
        return card(element, late.businessKey(), late.dueAt(), agency,
                caseData.subject(DiagramElements.processOf(element), execution::getVariable), link);
    }

    private static ActivityCard card(Activity element, String businessKey, Instant due, Agency agency, String subject,
                                     String link) {
        ActivityStandard standard = ActivityStandard.of(element);
        return new ActivityCard(businessKey, subject, element.getName(), standard.wording(),
                agency.role(standard.role()).map(Role::name).orElse(""), standard.timeLabel(), due, agency.zone(), link);
    }

    /** A value as the card of the task shows it. */
    private String shown(String key, Task task) {
        return caseData.plain(taskService.getVariableLocal(task.getId(), TaskStandards.VARIABLE)) instanceof Map<?, ?> card
                && card.get(key) != null ? String.valueOf(card.get(key)) : "";
    }
}
