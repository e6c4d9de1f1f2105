package id.baku.work.accountability;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.cases.CaseData;
import id.baku.engine.walls.AsSystem;
import id.baku.engine.webapps.WebApps;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;
import id.baku.work.standard.ActivityStandard;

import jakarta.validation.Valid;

/**
 * The account of the mutu baku in a task's form. Whoever sees the task may read it; only whoever has claimed it may save it.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/tasks/{taskId}/account")
class AccountController {

    private final TaskAccounts accounts;
    private final OutputEvidence evidence;
    private final RepositoryService repositoryService;
    private final TaskService taskService;
    private final CaseData caseData;
    private final AsSystem asSystem;
    private final CurrentUser user;
    private final Clock clock;

    AccountController(TaskAccounts accounts, OutputEvidence evidence, RepositoryService repositoryService,
                      TaskService taskService, CaseData caseData, AsSystem asSystem, CurrentUser user,
                      Clock clock) {
        this.accounts = accounts;
        this.evidence = evidence;
        this.repositoryService = repositoryService;
        this.taskService = taskService;
        this.caseData = caseData;
        this.asSystem = asSystem;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping
    View account(@PathVariable String taskId) {
        Task task = user.task(taskId);
        return view(task, accounts.of(taskId));
    }

    @PutMapping
    View save(@PathVariable String taskId, @Valid @RequestBody Account account) {
        Task task = user.ownTask(taskId);
        accounts.save(taskId, account, user.id());
        return view(task, account);
    }

    private View view(Task task, Account account) {
        Activity activity = asSystem.call(() -> repositoryService.getBpmnModelInstance(task.getProcessDefinitionId()))
                .getModelElementById(task.getTaskDefinitionKey());
        ActivityStandard standard = ActivityStandard.of(activity);
        Date due = task.getDueDate();
        return new View(standard.items(), standard.outputs(), account,
                evidence.of(activity, task.getProcessInstanceId(), task.getCreateTime().toInstant(), "").name(),
                due == null ? null : due.toInstant(), due != null && clock.instant().isAfter(due.toInstant()),
                user.id().equals(task.getAssignee()), account.note() == null ? noteOf(task) : account.note());
    }

    /** The note left when the case came through this activity before. */
    private String noteOf(Task task) {
        Object note = asSystem.call(() -> caseData.at(CompletionGuard.note(task.getTaskDefinitionKey()),
                name -> taskService.getVariable(task.getId(), name)));
        return note == null ? "" : String.valueOf(note);
    }

    /**
     * @param answers the executor's answers so far
     * @param evidence what already proves the output: DOCUMENT, FILE or NONE
     * @param due      until when the task is to be finished
     * @param late     whether that has passed
     * @param mine whether the user has claimed the task and may answer
     * @param note the note that would be kept at completion
     */
    record View(List<String> items, List<String> outputs, Account answers, String evidence, Instant due, boolean late,
                boolean mine, String note) {
    }
}
