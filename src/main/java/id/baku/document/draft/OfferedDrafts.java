package id.baku.document.draft;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

import id.baku.document.drawup.ActingOfficials;
import id.baku.document.drawup.TaskKinds;
import id.baku.document.print.NaskahRenderer;
import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.PartialData;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agencies;
import id.baku.web.user.CurrentUser;

/** Which documents a task offers for editing: those that its activity names in its property {@code konsep}. */
@Component
class OfferedDrafts {

    private final CurrentUser user;
    private final RepositoryService repositoryService;
    private final TaskService taskService;
    private final CaseData caseData;
    private final PartialData forms;
    private final Agencies agencies;
    private final ActingOfficials actingOfficials;
    private final AsSystem asSystem;
    private final Clock clock;

    OfferedDrafts(CurrentUser user, RepositoryService repositoryService, TaskService taskService, CaseData caseData, PartialData forms,
                  Agencies agencies, ActingOfficials actingOfficials, AsSystem asSystem, Clock clock) {
        this.user = user;
        this.repositoryService = repositoryService;
        this.taskService = taskService;
        this.caseData = caseData;
        this.forms = forms;
        this.agencies = agencies;
        this.actingOfficials = actingOfficials;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /** The document for users who see the task; only kinds that some activity of its SOP offers. */
    DraftPlace readable(String taskId, String kind) {
        Task task = user.task(taskId);
        FlowNode activity = activity(task);
        boolean known = activity.getModelInstance().getModelElementsByType(UserTask.class).stream()
                .anyMatch(other -> kinds(other).contains(kind));
        if (!known) {
            throw Refusal.notFound();
        }
        boolean editable = kinds(activity).contains(kind) && mayWorkOn(taskId);
        return place(task, activity, kind, editable);
    }

    /** The document for a user who may work on the task; only where its activity offers the kind. */
    DraftPlace editable(String taskId, String kind) {
        Task task = user.workableTask(taskId);
        FlowNode activity = activity(task);
        if (!kinds(activity).contains(kind)) {
            throw Refusal.forbidden("Naskah ini tidak disunting pada tugas ini.");
        }
        return place(task, activity, kind, true);
    }

    /**
     * The place with entries of the task's form that are not sent yet. Only fields of that form count, so that a preview shows
     * no official or number that the case does not know.
     *
     * @param typed by dotted keys, as the page sends them
     */
    DraftPlace with(DraftPlace place, String taskId, Map<String, Object> typed) {
        Map<String, Object> entries = TypedData.over(Map.of(), typed);
        return place.with(CaseData.merged(place.data(), asSystem.call(() -> forms.shown(taskId, entries))));
    }

    private boolean mayWorkOn(String taskId) {
        try {
            user.workableTask(taskId);
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    static List<String> kinds(FlowNode activity) {
        return DiagramProperties.of(activity).list(TaskKinds.WORDED);
    }

    private FlowNode activity(Task task) {
        return repositoryService.getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
    }

    private DraftPlace place(Task task, FlowNode activity, String kind, boolean editable) {
        Map<String, Object> data = new LinkedHashMap<>();
        taskService.getVariables(task.getId()).forEach((name, value) -> data.put(name, caseData.plain(value)));
        if (data.get("mutu") instanceof Map<?, ?> mutu) {
            data.put("kasus", Map.of("nomor", text(mutu.get("kasus")), "pokok", text(mutu.get("pokok"))));
        }
        data.put(NaskahRenderer.ACTING, actingOfficials.at(agencies.get(task.getTenantId()), clock.instant()));
        return new DraftPlace(task.getTenantId(), task.getProcessInstanceId(), task.getTaskDefinitionKey(), kind,
                DiagramElements.roleOf(activity).orElse(null), editable, data);
    }

    private static String text(Object value) {
        return Optional.ofNullable(value).map(String::valueOf).orElse("");
    }
}
