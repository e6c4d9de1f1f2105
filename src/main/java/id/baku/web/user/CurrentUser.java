package id.baku.web.user;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.walls.Login;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Duty;

/**
 * The user who makes the request, and what that user may see. All answers come from the engine's own queries under the user's
 * authorisations and tenants, so that our pages show neither more nor less than Tasklist, Cockpit and REST do.
 */
@Component
public class CurrentUser {

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;
    private final TaskService taskService;
    private final HistoryService historyService;
    private final Agencies agencies;

    CurrentUser(IdentityService identityService, AuthorizationService authorizationService, TaskService taskService,
                HistoryService historyService, Agencies agencies) {
        this.identityService = identityService;
        this.authorizationService = authorizationService;
        this.taskService = taskService;
        this.historyService = historyService;
        this.agencies = agencies;
    }

    /** User id; answers 401 when nobody is logged in. */
    public String id() {
        return login().user();
    }

    /** User id; empty where the system itself acts, e.g. in a background job. */
    public Optional<String> find() {
        return Login.current(identityService).map(Login::user);
    }

    public boolean isAdministrator() {
        return login().groups().contains(Groups.CAMUNDA_ADMIN);
    }

    /** Answers 403 unless the user administers the platform. */
    public void requireAdministrator() {
        if (!isAdministrator()) {
            throw Refusal.forbidden("Hanya untuk administrator platform.");
        }
    }

    /** Agencies the user belongs to. */
    public List<String> agencies() {
        return login().agencies();
    }

    /** Groups of the user: the roles and duties held. */
    public List<String> groups() {
        return login().groups();
    }

    /** Whether the user is a member of a group, i.e. holds a role or a duty of an agency. */
    public boolean isMemberOf(String groupId) {
        return login().groups().contains(groupId);
    }

    /** The open task, if the user may see it; answers 404 otherwise, which does not tell whether it exists. */
    public Task task(String taskId) {
        id();
        Task task = taskService.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw Refusal.notFound();
        }
        return task;
    }

    /** The open task, if the user may work on it: the user has claimed it or may claim it. Answers 403 otherwise. */
    public Task workableTask(String taskId) {
        Task task = task(taskId);
        boolean workable = task.getAssignee() != null ? task.getAssignee().equals(id())
                : taskService.createTaskQuery().taskId(taskId)
                        .taskCandidateGroupIn(login().groups()).count() > 0;
        if (!workable) {
            throw Refusal.forbidden("Tugas ini bukan tugas Anda.");
        }
        return task;
    }

    /** The open task, if the user has claimed it. Answers 403 otherwise. */
    public Task ownTask(String taskId) {
        Task task = workableTask(taskId);
        if (task.getAssignee() == null) {
            throw Refusal.forbidden("Ambil tugas ini lebih dahulu.");
        }
        return task;
    }

    /** Whether the user belongs to another office and only takes part: holds outside roles and no other. */
    public boolean isOutsider() {
        List<String> groups = login().groups();
        return !groups.isEmpty() && groups.stream().allMatch(group ->
                agencies.all().stream().anyMatch(agency -> agency.outsideGroups().contains(group)));
    }

    /**
     * Answers 404 unless the user sees the instance, one of its open tasks, or a task of it that the user has finished. People
     * of other offices see it only while they have a task of it.
     */
    public void requireInstance(String processInstanceId) {
        id();
        boolean visible = taskService.createTaskQuery().processInstanceId(processInstanceId).count() > 0
                || !isOutsider() && hasSeen(processInstanceId);
        if (!visible) {
            throw Refusal.notFound();
        }
    }

    private boolean hasSeen(String processInstanceId) {
        return historyService.createHistoricTaskInstanceQuery().processInstanceId(processInstanceId).count() > 0
                || historyService.createHistoricProcessInstanceQuery().processInstanceId(processInstanceId).count() > 0;
    }

    /** Whether the user supervises this SOP, which is the right to read its history. */
    public boolean supervises(String processDefinitionKey) {
        Login user = login();
        return authorizationService.isUserAuthorized(user.user(), user.groups(),
                ProcessDefinitionPermissions.READ_HISTORY, Resources.PROCESS_DEFINITION, processDefinitionKey);
    }

    /** Whether the user supervises a whole agency, including cases older than the engine's history. */
    public boolean supervisesAgency(String agencyId) {
        return isAdministrator() || agencies().contains(agencyId) && agencies.find(agencyId)
                .filter(agency -> isMemberOf(Duty.SUPERVISOR.groupIn(agency))).isPresent();
    }

    /** Whether the user may open a web app, e.g. {@code cockpit}. */
    public boolean mayOpen(String application) {
        Login user = login();
        return authorizationService.isUserAuthorized(user.user(), user.groups(), Permissions.ACCESS,
                Resources.APPLICATION, application);
    }

    private Login login() {
        return Login.current(identityService).orElseThrow(Refusal::notLoggedIn);
    }
}
