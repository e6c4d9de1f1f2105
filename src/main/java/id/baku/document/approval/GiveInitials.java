package id.baku.document.approval;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.document.drawup.TaskKinds;
import id.baku.document.store.AccessLog;
import id.baku.document.store.DocumentId;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahStore;
import id.baku.engine.cases.CaseData;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.walls.AsSystem;

/**
 * Initials on drafts, given as the task's form gives them when nothing needs correction. The task is completed as well, and
 * every check on its completion holds here too.
 */
@Service
@Transactional
class GiveInitials {

    private final NaskahStore store;
    private final AccessLog accessLog;
    private final CaseData caseData;
    private final TaskService taskService;
    private final RepositoryService repositoryService;
    private final AsSystem asSystem;

    GiveInitials(NaskahStore store, AccessLog accessLog, CaseData caseData, TaskService taskService,
                 RepositoryService repositoryService, AsSystem asSystem) {
        this.store = store;
        this.accessLog = accessLog;
        this.caseData = caseData;
        this.taskService = taskService;
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
    }

    /** The drafts in their present versions; empty where more than initials is asked for in the task. */
    @Transactional(readOnly = true)
    public List<Naskah> drafts(Task task) {
        List<String> kinds = TaskKinds.of(element(task), TaskKinds.INITIALED).in(data(task));
        Set<DocumentId> latest = new HashSet<>();
        return store.ofInstance(task.getProcessInstanceId()).stream().filter(naskah -> kinds.contains(naskah.kind()))
                .filter(naskah -> latest.add(new DocumentId(task.getProcessInstanceId(), naskah.kind(), naskah.holder())))
                .toList();
    }

    /** Completes the task; refused as long as the user has not opened the present version of every draft. */
    public void give(Task task, String user) {
        List<Naskah> drafts = drafts(task);
        if (drafts.isEmpty()) {
            throw Refusal.invalid("Tidak ada naskah yang diparaf dalam tugas ini.");
        }
        drafts.stream().filter(draft -> !accessLog.hasRead(draft.id(), user)).findFirst().ifPresent(draft -> {
            throw Refusal.invalid("Lihat naskah %s lebih dahulu.".formatted(draft.title()));
        });
        taskService.complete(task.getId(), entries(task));
    }

    private Map<String, Object> entries(Task task) {
        List<String> beyond = InitialsTask.beyond(element(task));
        if (!beyond.isEmpty()) {
            throw Refusal.conflict("Diagram tugas ini mengisi %s bersama paraf, yang tidak boleh. Beri paraf dengan formulirnya."
                    .formatted(String.join(", ", beyond)));
        }
        Map<String, Object> entries = Map.of();
        for (Map.Entry<String, String> entry : InitialsTask.entries(element(task)).entrySet()) {
            entries = CaseData.with(entries, entry.getKey(), entry.getValue());
        }
        Map<String, Object> variables = new LinkedHashMap<>(entries);
        variables.replaceAll((name, value) -> value instanceof Map<?, ?> part ? caseData.toVariable(part) : value);
        return variables;
    }

    private Map<String, Object> data(Task task) {
        Map<String, Object> data = new TreeMap<>();
        asSystem.call(() -> taskService.getVariables(task.getId())).forEach((name, value) -> data.put(name, caseData.plain(value)));
        return data;
    }

    private UserTask element(Task task) {
        return asSystem.call(() -> repositoryService.getBpmnModelInstance(task.getProcessDefinitionId()))
                .getModelElementById(task.getTaskDefinitionKey());
    }
}
