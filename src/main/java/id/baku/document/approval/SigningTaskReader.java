package id.baku.document.approval;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import id.baku.document.drawup.ActingOfficials;
import id.baku.document.print.NaskahRenderer;
import id.baku.engine.cases.CaseData;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;

/** Reads what is known about a task whose documents are signed; the caller has checked that the user may work on it. */
@Component
class SigningTaskReader {

    private static final String FACTS = "mutu";

    private final Agencies agencies;
    private final ActingOfficials actingOfficials;
    private final CaseData caseData;
    private final TaskService taskService;
    private final RepositoryService repositoryService;
    private final AsSystem asSystem;
    private final Clock clock;

    SigningTaskReader(Agencies agencies, ActingOfficials actingOfficials, CaseData caseData, TaskService taskService,
                      RepositoryService repositoryService, AsSystem asSystem, Clock clock) {
        this.agencies = agencies;
        this.actingOfficials = actingOfficials;
        this.caseData = caseData;
        this.taskService = taskService;
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /** @param entries what is entered in the task's form and not yet part of the case */
    SigningTask read(Task task, Map<String, Object> entries) {
        return asSystem.call(() -> new SigningTask(task, repositoryService.getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey()), agencies.get(task.getTenantId()), data(task, entries)));
    }

    /** Adds who represents each office to the data of the case and the entries. */
    private Map<String, Object> data(Task task, Map<String, Object> entries) {
        Agency agency = agencies.get(task.getTenantId());
        Map<String, Object> stored = new TreeMap<>();
        taskService.getVariables(task.getId()).forEach((name, value) -> stored.put(name, caseData.plain(value)));
        Map<String, Object> data = new TreeMap<>(CaseData.merged(stored, entries));
        Map<?, ?> facts = stored.get(FACTS) instanceof Map<?, ?> known ? known : Map.of();
        data.put(SigningTask.CASE, Map.of("nomor", String.valueOf(facts.get("kasus")), "pokok", String.valueOf(facts.get("pokok"))));
        data.remove(FACTS);
        data.put(NaskahRenderer.ACTING, actingOfficials.at(agency, clock.instant()));
        return data;
    }
}
