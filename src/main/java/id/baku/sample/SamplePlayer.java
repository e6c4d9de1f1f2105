package id.baku.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.office.calendar.WorkingCalendar;
import id.baku.office.calendar.WorkingCalendars;
import id.baku.office.calendar.WorkingDuration;
import id.baku.work.accountability.Account;
import id.baku.work.accountability.TaskAccounts;
import id.baku.work.standard.ActivityStandard;

/** Plays one sample case through the real engine: people complete tasks, time passes, standards are exceeded. */
@Component
class SamplePlayer {

    private static final String FINISHED = "selesai";
    private static final int MOST_ACTIVITIES = 60;

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final SampleStaff staff;
    private final SampleStandards standards;
    private final WorkingCalendars calendars;
    private final CaseData caseData;
    private final TaskAccounts accounts;
    private final RepositoryService repositoryService;
    private final SampleTime time;
    private final Clock clock;

    SamplePlayer(RuntimeService runtimeService, RepositoryService repositoryService, TaskService taskService,
                 SampleStaff staff, SampleStandards standards, WorkingCalendars calendars, CaseData caseData,
                 TaskAccounts accounts, SampleTime time, Clock clock) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.staff = staff;
        this.standards = standards;
        this.calendars = calendars;
        this.caseData = caseData;
        this.accounts = accounts;
        this.repositoryService = repositoryService;
        this.time = time;
        this.clock = clock;
    }

    /**
     * @param number number of the case within the SOP; together with the key it seeds the random choices
     * @param now the real time, at which the case shall be in the planned state; what would take longer has not been done yet
     */
    void play(SampleSop sop, SampleCase plan, int number, Instant now) {
        Pace pace = new Pace(sop, plan, number);
        WorkingCalendar calendar = calendars.of(sop.agency());
        Instant begin = pace.begin(calendar, now);
        LocalDate day = LocalDate.ofInstant(begin, calendar.zone());
        time.moveTo(begin);
        String instance = staff.as(staff.starterOf(sop.key(), sop.agency()), () ->
                runtimeService.createProcessInstanceByKey(sop.key()).processDefinitionTenantId(sop.agency())
                        .setVariables(variables(plan.changed(sop.start(day)))).execute()).getId();
        time.runJobs(instance);
        Instant moment = begin;
        for (int i = 0; i < MOST_ACTIVITIES && isRunning(instance); i++) {
            Job wait = open(instance).isEmpty() ? time.nextTimer(instance) : null;
            if (wait != null && wait.getDuedate().toInstant().isBefore(now)) {
                moment = wait.getDuedate().toInstant().plusSeconds(1);
                time.advance(instance, moment);
            }
            List<String> open = open(instance);
            if (open.isEmpty() || open.contains(plan.until())) {
                break;
            }
            moment = calendar.plus(moment, WorkingDuration.of(pace.of(open.get(0))));
            if (moment.isAfter(now)) {
                break;
            }
            time.advance(instance, moment);
            act(instance, open.get(0), variables(sop.answers(open.get(0), day, LocalDate.ofInstant(moment, calendar.zone()))), plan);
        }
        time.advance(instance, now);
    }

    private void act(String instance, String activityId, Map<String, Object> data, SampleCase plan) {
        Task task = taskService.createTaskQuery().processInstanceId(instance).taskDefinitionKey(activityId)
                .listPage(0, 1).stream().findFirst().orElse(null);
        if (task == null) {
            EventSubscription wait = waits(instance).filter(one -> one.getActivityId().equals(activityId)).findFirst()
                    .orElseThrow();
            runtimeService.messageEventReceived(wait.getEventName(), wait.getExecutionId(), data);
        } else {
            String executor = staff.executorOf(task);
            staff.as(executor, () -> {
                taskService.claim(task.getId(), executor);
                accounts.save(task.getId(), account(task, plan), executor);
                taskService.complete(task.getId(), data);
                return null;
            });
        }
        time.runJobs(instance);
    }

    /** The account of a task: complete, except for items that the plan leaves out, and with a reason if late. */
    private Account account(Task task, SampleCase plan) {
        Activity activity = repositoryService.getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        Account account = Account.complete(ActivityStandard.of(activity), "Map kasus, lemari arsip 2");
        if (plan.missing().containsKey(activity.getId())) {
            account = account.without(plan.missing().get(activity.getId()), "Sedang diperbaiki; dipinjam dari bidang lain");
        }
        return task.getDueDate() != null && clock.instant().isAfter(task.getDueDate().toInstant())
                ? account.late("Menunggu data dari bidang lain", "Data diminta lebih awal pada kasus berikutnya") : account;
    }

    /** Activities that wait for people or for a party outside, in the order of their names. */
    private List<String> open(String instance) {
        return Stream.concat(taskService.createTaskQuery().processInstanceId(instance).list().stream()
                        .map(Task::getTaskDefinitionKey), waits(instance).map(EventSubscription::getActivityId))
                .sorted().toList();
    }

    private Stream<EventSubscription> waits(String instance) {
        return runtimeService.createEventSubscriptionQuery().processInstanceId(instance).eventType("message").list()
                .stream();
    }

    private boolean isRunning(String instance) {
        return runtimeService.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
    }

    private Map<String, Object> variables(Map<String, Object> data) {
        Map<String, Object> variables = new HashMap<>(data);
        variables.replaceAll((name, value) -> value instanceof Map || value instanceof List
                ? caseData.toVariable(value) : value);
        return variables;
    }

    /** How long the activities of a case take: mostly well within the standard, late ones up to three times the standard. */
    private final class Pace {

        private final SampleSop sop;
        private final SampleCase plan;
        private final Random chance;
        private final Map<String, Duration> drawn = new HashMap<>();

        Pace(SampleSop sop, SampleCase plan, int number) {
            this.sop = sop;
            this.plan = plan;
            this.chance = new Random(sop.key().hashCode() * 31L + number);
        }

        Duration of(String activityId) {
            return drawn.computeIfAbsent(activityId, id -> {
                double factor = plan.late().contains(id) ? 1.2 + 1.6 * chance.nextDouble() : 0.3 + 0.6 * chance.nextDouble();
                return Duration.ofSeconds((long) (standards.of(sop, id).toSeconds() * factor));
            });
        }

        /** When the case must begin to be in the planned state now. */
        Instant begin(WorkingCalendar calendar, Instant now) {
            Duration work = standards.activities(sop).stream().filter(id -> id.compareTo(plan.until()) < 0)
                    .map(this::of).reduce(Duration.ZERO, Duration::plus);
            Instant end = now.minus(Duration.ofDays(plan.waiting()));
            return plan.until().equals(FINISHED) ? calendar.minus(end.minus(Duration.ofDays(plan.daysAgo())), work)
                    : calendar.minus(end, work.plus(of(plan.until())));
        }
    }
}
