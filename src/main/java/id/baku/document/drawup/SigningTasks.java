package id.baku.document.drawup;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

import id.baku.document.store.DocumentId;
import id.baku.engine.cases.PrecedingTask;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.walls.AsSystem;

/** The tasks in which a document is signed, approved, or handed in as a signed scan, and who completed them. */
@Component
class SigningTasks {

    private static final String COMPLETED = "completed";

    private final HistoryService historyService;
    private final RepositoryService repositoryService;
    private final AsSystem asSystem;

    SigningTasks(HistoryService historyService, RepositoryService repositoryService, AsSystem asSystem) {
        this.historyService = historyService;
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
    }

    /**
     * The last completion of each task that signs or approves the document since a moment, oldest first; a later completion
     * after a return replaces the earlier one.
     *
     * @param data the case's data, which may choose the kinds that a task signs
     */
    List<PrecedingTask.Act> completed(DocumentId document, Instant since, Map<String, Object> data) {
        BpmnModelInstance model = modelOf(document);
        String[] tasks = tasks(model, document, data, TaskKinds.SIGNED, TaskKinds.APPROVED).toArray(String[]::new);
        if (tasks.length == 0) {
            return List.of();
        }
        Map<String, HistoricTaskInstance> last = new LinkedHashMap<>();
        asSystem.call(() -> historyService.createHistoricTaskInstanceQuery().processInstanceId(document.processInstanceId())
                        .taskDefinitionKeyIn(tasks).taskDeleteReason(COMPLETED).orderByHistoricTaskInstanceEndTime().asc().list()).stream()
                .filter(task -> !task.getEndTime().toInstant().isBefore(since)).forEach(task -> {
                    last.remove(task.getTaskDefinitionKey());
                    last.put(task.getTaskDefinitionKey(), task);
                });
        return last.values().stream().map(task -> act(task, model)).toList();
    }

    /** Ids of the tasks in which the scan of the signed paper is handed in. */
    Set<String> askingForScan(DocumentId document, Map<String, Object> data) {
        return tasks(modelOf(document), document, data, TaskKinds.SIGNED, TaskKinds.SCANNED).collect(Collectors.toSet());
    }

    private static Stream<String> tasks(BpmnModelInstance model, DocumentId document, Map<String, Object> data,
                                        String... properties) {
        return model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> Stream.of(properties)
                        .anyMatch(property -> TaskKinds.of(task, property).in(data).contains(document.kind())))
                .map(UserTask::getId);
    }

    /** Read as the system: a user who completes a task need not have the right to see the diagram. */
    private BpmnModelInstance modelOf(DocumentId document) {
        return asSystem.call(() -> repositoryService.getBpmnModelInstance(historyService.createHistoricProcessInstanceQuery()
                .processInstanceId(document.processInstanceId()).singleResult().getProcessDefinitionId()));
    }

    private static PrecedingTask.Act act(HistoricTaskInstance task, BpmnModelInstance model) {
        return new PrecedingTask.Act(task.getAssignee(),
                DiagramElements.roleOf(model.getModelElementById(task.getTaskDefinitionKey())).orElse(null),
                task.getEndTime().toInstant());
    }
}
