package id.baku.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

import id.baku.engine.cases.CaseData;
import id.baku.engine.form.BrowserForm;
import id.baku.engine.form.DeployedForms;
import id.baku.engine.form.FormRules;
import id.baku.sample.SampleSop;

/** Entries for the forms of a sample SOP: those of the sample, except for what a test gives. */
@TestComponent
public class SampleForms {

    private final RepositoryService repositoryService;
    private final TaskService taskService;
    private final CaseData caseData;
    private final ProcessEngine engine;
    private final DeployedForms forms;
    private final Clock clock;

    SampleForms(RepositoryService repositoryService, TaskService taskService, CaseData caseData, ProcessEngine engine, DeployedForms forms,
                Clock clock) {
        this.repositoryService = repositoryService;
        this.taskService = taskService;
        this.caseData = caseData;
        this.engine = engine;
        this.forms = forms;
        this.clock = clock;
    }

    /** What the form of a task sends with the sample's entries and these other ones. */
    public Map<String, Object> entries(Task task, Map<String, Object> other) {
        return variables(typed(task, other));
    }

    /** The entries of a task's form as they are typed. */
    public Map<String, Object> typed(Task task, Map<String, Object> other) {
        return sent(task, whole(sopOf(task), task.getTaskDefinitionKey(), other));
    }

    static boolean hasSample(String sop) {
        return SampleSop.class.getResource("/sample/" + sop + ".yml") != null;
    }

    private Map<String, Object> sent(Task task, Map<String, Object> typed) {
        Map<String, Object> stored = new HashMap<>(taskService.getVariables(task.getId()));
        stored.replaceAll((name, value) -> caseData.plain(value));
        FormRules form = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
                .execute(context -> forms.ofTask(task.getProcessDefinitionId(), task.getTaskDefinitionKey()));
        return BrowserForm.sent(form, stored, typed);
    }

    String sopOf(Task task) {
        return repositoryService.getProcessDefinition(task.getProcessDefinitionId()).getKey();
    }

    Map<String, Object> whole(String sop, String element, Map<String, Object> data) {
        return !hasSample(sop) ? data : CaseData.merged(SampleSop.of(sop).answers(element, LocalDate.now(clock),
                LocalDate.now(clock)), data);
    }

    /** Maps and lists as JSON variables. */
    Map<String, Object> variables(Map<String, Object> data) {
        Map<String, Object> variables = new HashMap<>(data);
        variables.replaceAll((name, value) -> value instanceof Map || value instanceof List
                ? caseData.toVariable(value) : value);
        return variables;
    }
}
