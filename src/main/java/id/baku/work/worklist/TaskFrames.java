package id.baku.work.worklist;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.document.drawup.TaskKinds;
import id.baku.engine.cases.TaskVariables;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.walls.AsSystem;
import id.baku.work.standard.TaskStandards;

/** Builds the frame of a task's form from the task's standard and its diagram. */
@Service
@Transactional(readOnly = true)
class TaskFrames {

    private static final List<String> SIGNING = List.of(TaskKinds.SIGNED, TaskKinds.SCANNED, TaskKinds.APPROVED);

    private final TaskVariables variables;
    private final RepositoryService repositoryService;
    private final AsSystem asSystem;

    TaskFrames(TaskVariables variables, RepositoryService repositoryService, AsSystem asSystem) {
        this.variables = variables;
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
    }

    TaskFrame of(Task task) {
        Map<String, Object> facts = variables.local(TaskStandards.VARIABLE, List.of(task.getId()))
                .getOrDefault(task.getId(), Map.of());
        DiagramProperties properties = DiagramProperties.of(asSystem.call(() -> repositoryService.getBpmnModelInstance(
                task.getProcessDefinitionId())).getModelElementById(task.getTaskDefinitionKey()));
        String remark = text(facts, "keterangan");
        return new TaskFrame(task.getTaskDefinitionKey(), text(facts, "uraian"), text(facts, "kasus"), text(facts, "waktu"),
                text(facts, "output"), remark.equals("-") ? "" : remark, properties.get("catatan").orElse(""), properties.list("konsep"),
                SIGNING.stream().anyMatch(property -> properties.get(property).isPresent()));
    }

    private static String text(Map<String, Object> facts, String name) {
        return facts.get(name) == null ? "" : String.valueOf(facts.get(name));
    }
}
