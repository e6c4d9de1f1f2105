package id.baku.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.boot.test.context.TestComponent;

import id.baku.engine.cases.CaseData;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.work.accountability.Account;
import id.baku.work.accountability.TaskAccounts;
import id.baku.work.standard.ActivityStandard;

/** Drives a case as people and time would, and fails with a message when there is nothing to drive. */
@TestComponent
public class CaseDriver {

    private static final int MOST_JOBS = 50;
    private static final int MOST_ACTIVITIES = 60;

    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final HistoryService historyService;
    private final IdentityService identityService;
    private final CaseData caseData;
    private final SampleForms entered;
    private final TaskAccounts accounts;
    private final Clock clock;

    CaseDriver(RepositoryService repositoryService, RuntimeService runtimeService, TaskService taskService, ManagementService managementService,
               HistoryService historyService, IdentityService identityService, CaseData caseData,
               TaskAccounts accounts, SampleForms entered, Clock clock) {
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.historyService = historyService;
        this.identityService = identityService;
        this.caseData = caseData;
        this.accounts = accounts;
        this.entered = entered;
        this.clock = clock;
    }

    /**
     * Starts an instance with form data: maps and lists become JSON variables, as from a form. For an SOP with a sample,
     * missing values are taken from it.
     */
    public ProcessInstance start(String processKey, String agency, Map<String, Object> data) {
        ProcessInstance instance = runtimeService.createProcessInstanceByKey(processKey)
                .processDefinitionTenantId(agency).setVariables(entered.variables(entered.whole(processKey, "mulai", data))).execute();
        runJobs(instance);
        return runtimeService.createProcessInstanceQuery().processInstanceId(instance.getId()).singleResult();
    }

    /** Starts an instance of an SOP with its sample data. */
    public ProcessInstance start(SampleSop sample) {
        return start(sample.key(), sample.agency(), sample.start(LocalDate.now(clock)));
    }

    /** Completes an activity with the values of the sample for its form or arrival, except for these other values. */
    public void act(ProcessInstance instance, SampleSop sample, String activityId, Map<String, Object> other) {
        awaitItsDay(instance, sample, activityId);
        Map<String, Object> data = new HashMap<>(sample.answers(activityId, LocalDate.now(clock), LocalDate.now(clock)));
        data.putAll(other);
        if (isWaiting(instance, activityId)) {
            arrive(instance, activityId, data);
        } else {
            complete(instance, activityId, data);
        }
        passTheWait(instance);
    }

    /** Moves the clock to the day of an appointed activity, which is not done before that day. */
    public void awaitItsDay(ProcessInstance instance, SampleSop sample, String activityId) {
        sample.dayOf(activityId).ifPresent(path -> moveTo(LocalDate.parse(caseData.at(path,
                name -> runtimeService.getVariable(instance.getId(), name)).toString())));
    }

    private void moveTo(LocalDate day) {
        long days = LocalDate.now(clock).until(day, ChronoUnit.DAYS);
        if (days > 0) {
            EngineTime.moveTo(clock.instant().plus(days, ChronoUnit.DAYS));
        }
    }

    /** If nobody has anything to do, the case waits for a timer, which is fired. */
    public void passTheWait(ProcessInstance instance) {
        List<Job> timers = managementService.createJobQuery().processInstanceId(instance.getId()).timers().list();
        if (open(instance).isEmpty() && timers.size() == 1) {
            EngineTime.moveTo(timers.get(0).getDuedate().toInstant().plusSeconds(1));
            managementService.executeJob(timers.get(0).getId());
            runJobs(instance);
        }
    }

    /** Completes whatever is open until the instance has ended; returns the activities in the order of their completion. */
    public List<String> finish(ProcessInstance instance, SampleSop sample) {
        List<String> path = new ArrayList<>();
        while (!isFinished(instance)) {
            String activity = open(instance).stream().findFirst().orElseThrow(
                    () -> new AssertionError("Nothing is open after " + path));
            act(instance, sample, activity, Map.of());
            path.add(activity);
            if (path.size() > MOST_ACTIVITIES) {
                throw new AssertionError("The case does not come to its end: " + path);
            }
        }
        return path;
    }

    /** The open task of an activity. */
    public Task task(ProcessInstance instance, String activityId) {
        List<Task> open = taskService.createTaskQuery().processInstanceId(instance.getId()).list();
        return open.stream().filter(task -> task.getTaskDefinitionKey().equals(activityId)).findFirst()
                .orElseThrow(() -> new AssertionError("No open task " + activityId + " but "
                        + open.stream().map(Task::getTaskDefinitionKey).toList()));
    }

    /**
     * Completes the task as a member of its candidate group, then runs the background jobs. For an SOP with a sample, missing
     * values are taken from it.
     */
    public void complete(ProcessInstance instance, String activityId, Map<String, Object> data) {
        Task task = task(instance, activityId);
        String executor = memberOf(candidateGroup(task));
        taskService.setAssignee(task.getId(), executor);
        accounts.save(task.getId(), completeAccount(task), executor);
        if (SampleForms.hasSample(entered.sopOf(task))) {
            taskService.complete(task.getId(), entered.entries(task, data));
        } else {
            // Diagrams made by tests have no forms.
            runtimeService.setVariables(task.getExecutionId(), entered.variables(data));
            taskService.complete(task.getId());
        }
        runJobs(instance);
    }

    /** The entries for forms, for a test that sends them in another way. */
    public SampleForms forms() {
        return entered;
    }

    /** The open task of an activity with its account filled in, so that a test can complete it in another way. */
    public Task accountedFor(ProcessInstance instance, String activityId) {
        Task task = task(instance, activityId);
        accounts.save(task.getId(), completeAccount(task), null);
        return task;
    }

    /** An account with nothing missing, and with a reason if the task is late. */
    public Account completeAccount(Task task) {
        Account account = Account.complete(ActivityStandard.of(repositoryService.getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey())), "Map kasus");
        return task.getDueDate() != null && clock.instant().isAfter(task.getDueDate().toInstant())
                ? account.late("Menunggu data", "Data diminta lebih awal") : account;
    }

    /** Records an arrival from outside for a receive task. */
    public void arrive(ProcessInstance instance, String activityId, Map<String, Object> data) {
        EventSubscription wait = waits(instance).stream().filter(one -> one.getActivityId().equals(activityId)).findFirst()
                .orElseThrow(() -> new AssertionError(activityId + " does not wait for a message"));
        runtimeService.messageEventReceived(wait.getEventName(), wait.getExecutionId(), entered.variables(data));
        runJobs(instance);
    }

    /** Ids of the open activities of people and waits, in the order of their names. */
    public List<String> open(ProcessInstance instance) {
        Stream<String> tasks = taskService.createTaskQuery().processInstanceId(instance.getId()).list().stream()
                .map(Task::getTaskDefinitionKey);
        return Stream.concat(tasks, waits(instance).stream().map(EventSubscription::getActivityId)).sorted().toList();
    }

    /** Whether a receive task waits for something from outside. */
    public boolean isWaiting(ProcessInstance instance, String activityId) {
        return waits(instance).stream().anyMatch(wait -> wait.getActivityId().equals(activityId));
    }

    private List<EventSubscription> waits(ProcessInstance instance) {
        return runtimeService.createEventSubscriptionQuery().processInstanceId(instance.getId()).eventType("message").list();
    }

    /** Group of the lane in which an SOP starts. */
    public String startGroup(String sop, String agency) {
        FlowNode start = repositoryService.getBpmnModelInstance(definition(sop, agency).getId())
                .getModelElementById("mulai");
        return agency + "-" + DiagramElements.roleOf(start).orElseThrow();
    }

    /** Name of an SOP as lists show it. */
    public String nameOf(String sop, String agency) {
        return definition(sop, agency).getName();
    }

    private ProcessDefinition definition(String sop, String agency) {
        return repositoryService.createProcessDefinitionQuery().processDefinitionKey(sop).tenantIdIn(agency)
                .latestVersion().singleResult();
    }

    public String candidateGroup(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .filter(group -> group != null).findFirst().orElseThrow(() -> new AssertionError(task + " has no group"));
    }

    /** A user who may do a task. */
    public String executor(Task task) {
        return memberOf(candidateGroup(task));
    }

    private String memberOf(String group) {
        return identityService.createUserQuery().memberOfGroup(group).listPage(0, 1).stream().findFirst()
                .orElseThrow(() -> new AssertionError("Nobody in group " + group)).getId();
    }

    /** Runs the background steps of an instance until it waits for people; a failing step fails the test. */
    public void runJobs(ProcessInstance instance) {
        for (int i = 0; i < MOST_JOBS; i++) {
            List<Job> jobs = managementService.createJobQuery().processInstanceId(instance.getId()).messages().list();
            if (jobs.isEmpty()) {
                return;
            }
            jobs.forEach(job -> managementService.executeJob(job.getId()));
        }
        throw new AssertionError("More than " + MOST_JOBS + " rounds of background steps");
    }

    /** Moves the clock to just after the moment when the timer is due, and fires it. */
    public void fireTimer(ProcessInstance instance, String timerId) {
        Job timer = timer(instance, timerId);
        EngineTime.moveTo(timer.getDuedate().toInstant().plusSeconds(1));
        managementService.executeJob(timer.getId());
    }

    /** The waiting timer of a boundary event. */
    public Job timer(ProcessInstance instance, String timerId) {
        List<Job> timers = managementService.createJobQuery().processInstanceId(instance.getId())
                .activityId(timerId).timers().list();
        if (timers.size() != 1) {
            throw new AssertionError("Expected one timer " + timerId + ", found " + timers.size());
        }
        return timers.get(0);
    }

    public boolean hasTimer(ProcessInstance instance, String timerId) {
        return managementService.createJobQuery().processInstanceId(instance.getId()).activityId(timerId).count() > 0;
    }

    public boolean isFinished(ProcessInstance instance) {
        return historyService.createHistoricProcessInstanceQuery().processInstanceId(instance.getId())
                .finished().count() == 1;
    }
}
