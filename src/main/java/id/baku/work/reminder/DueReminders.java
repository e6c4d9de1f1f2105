package id.baku.work.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.engine.round.Round;
import id.baku.office.agency.Agencies;
import id.baku.office.calendar.WorkingCalendars;
import id.baku.work.standard.TaskStandards;

/**
 * Reminds executors before a task is due. The moment is noted when the task begins, so that no search over all open tasks is
 * needed; executor and due date are read when it comes, because both may have changed.
 */
@Component
class DueReminders implements Round {

    private static final Logger log = LoggerFactory.getLogger(DueReminders.class);
    private static final int MOST_AT_ONCE = 200;
    /** How long to wait before a paused task is looked at again, which has no due date. */
    private static final Duration WHILE_PAUSED = Duration.ofMinutes(10);

    private final DueReminderRepository reminders;
    private final ReminderMessages messages;
    private final ReminderSettings settings;
    private final Agencies agencies;
    private final WorkingCalendars calendars;
    private final TaskService taskService;
    private final HistoryService historyService;
    private final RepositoryService repositoryService;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueReminders(DueReminderRepository reminders, ReminderMessages messages, ReminderSettings settings,
                 Agencies agencies, WorkingCalendars calendars, TaskService taskService,
                 HistoryService historyService, RepositoryService repositoryService,
                 PlatformTransactionManager transactions, Clock clock) {
        this.reminders = reminders;
        this.messages = messages;
        this.settings = settings;
        this.agencies = agencies;
        this.calendars = calendars;
        this.taskService = taskService;
        this.historyService = historyService;
        this.repositoryService = repositoryService;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Runs after the task has got its due date. */
    @EventListener(condition = "#task.eventName == 'create'")
    @Order(TaskStandards.ORDER + 1)
    void note(DelegateTask task) {
        if (task.getDueDate() != null && agencies.find(task.getTenantId()).isPresent()) {
            moment(task.getTenantId(), clock.instant(), task.getDueDate().toInstant()).ifPresent(
                    moment -> reminders.save(new DueReminder(task.getId(), moment)));
        }
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** A reminder that cannot be written does not keep the others from being sent. */
    @Override
    public void run() {
        List<DueReminder> due = reminders.findByRemindAtBeforeOrderByRemindAt(clock.instant(), Limit.of(MOST_AT_ONCE));
        due.forEach(reminder -> {
            try {
                transaction.executeWithoutResult(status -> remind(reminder.taskId()));
            } catch (RuntimeException e) {
                log.error("No reminder of task {}", reminder.taskId(), e);
            }
        });
    }

    private void remind(String taskId) {
        Task task = reminders.take(taskId) == 0 ? null : taskService.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            return;
        }
        Instant now = clock.instant();
        if (task.getDueDate() == null) {
            reminders.save(new DueReminder(taskId, now.plus(WHILE_PAUSED)));
            return;
        }
        Instant due = task.getDueDate().toInstant();
        Optional<Instant> moment = moment(task.getTenantId(), task.getCreateTime().toInstant(), due);
        if (moment.filter(later -> later.isAfter(now)).isPresent()) {
            reminders.save(new DueReminder(taskId, moment.get()));
        } else if (due.isAfter(now)) {
            messages.dueSoon(task, element(task), activityInstance(taskId));
        }
    }

    private Optional<Instant> moment(String agency, Instant begin, Instant due) {
        return settings.of(agency).moment(begin, due, calendars.of(agency));
    }

    private Activity element(Task task) {
        return repositoryService.getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
    }

    private String activityInstance(String taskId) {
        HistoricTaskInstance history = historyService.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        return history == null ? null : history.getActivityInstanceId();
    }
}
