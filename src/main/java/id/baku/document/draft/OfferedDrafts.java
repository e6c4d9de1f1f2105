package id.baku.document.draft;

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

import id.baku.engine.cases.CaseData;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.refusal.Refusal;
import id.baku.web.user.CurrentUser;

/** Which documents a task offers for editing: those that its activity names in its property {@code konsep}. */
@Component
class OfferedDrafts {

    static final String PROPERTY = "konsep";

    private final CurrentUser user;
    private final RepositoryService repositoryService;
    private final TaskService taskService;
    private final CaseData caseData;

    OfferedDrafts(CurrentUser user, RepositoryService repositoryService, TaskService taskService, CaseData caseData) {
        this.user = user;
        this.repositoryService = repositoryService;
        this.taskService = taskService;
        this.caseData = caseData;
    }

    /** For whoever sees the task, and only what some activity of its SOP offers. */
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

    /** For the one who may work on the task, and only in an activity that offers the kind. */
    DraftPlace editable(String taskId, String kind) {
        Task task = user.workableTask(taskId);
        FlowNode activity = activity(task);
        if (!kinds(activity).contains(kind)) {
            throw Refusal.forbidden("Naskah ini tidak disunting pada tugas ini.");
        }
        return place(task, activity, kind, true);
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
        return DiagramProperties.of(activity).list(PROPERTY);
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
        return new DraftPlace(task.getTenantId(), task.getProcessInstanceId(), task.getTaskDefinitionKey(), kind,
                DiagramElements.roleOf(activity).orElse(null), editable, data);
    }

    private static String text(Object value) {
        return Optional.ofNullable(value).map(String::valueOf).orElse("");
    }
}
