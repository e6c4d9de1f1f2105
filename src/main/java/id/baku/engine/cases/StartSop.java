package id.baku.engine.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.springframework.stereotype.Component;

import id.baku.engine.diagram.Delegates;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.PropertyPairs;

/**
 * Starts cases of another SOP of the same agency, in its latest version. Input parameters of the send task:
 * {@code sop}, the process key; {@code untukSetiap}, an object or a list of objects, one case for each (without it one
 * case that carries nothing); {@code sebagai}, the variable of the new case that gets the object; {@code hanyaBila},
 * {@code field=value}, which of the objects count; {@code petakan}, {@code new=old; ...}, fields that are called
 * otherwise in the new case. What was started stands in the variable {@code kasusDimulai}, a list of business keys.
 */
@Component(Delegates.START_SOP)
public class StartSop implements JavaDelegate {

    public static final String SOP = "sop";
    public static final String FOR_EACH = "untukSetiap";
    public static final String AS = "sebagai";
    public static final String ONLY_IF = "hanyaBila";
    public static final String RENAMED = "petakan";
    private static final String STARTED = "kasusDimulai";

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final CaseData caseData;
    private final StartedCases startedCases;

    StartSop(RuntimeService runtimeService, RepositoryService repositoryService, CaseData caseData, StartedCases startedCases) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.caseData = caseData;
        this.startedCases = startedCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<Object> started = new ArrayList<>();
        if (caseData.plain(execution.getVariable(STARTED)) instanceof Collection<?> earlier) {
            started.addAll(earlier);
        }
        List<Map<?, ?>> elements = execution.hasVariableLocal(FOR_EACH) ? elements(execution) : Collections.singletonList(null);
        startedCases.allow(execution, elements.size());
        elements.forEach(element -> started.add(start(execution, element)));
        execution.setVariable(STARTED, caseData.toVariable(started));
    }

    /** The rows to start cases for, only from the task's own input parameters: a variable of the case must not change them. */
    private List<Map<?, ?>> elements(DelegateExecution execution) {
        Object value = caseData.plain(execution.getVariableLocal(FOR_EACH));
        Collection<?> all = value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
        List<Map<?, ?>> wanted = new ArrayList<>();
        for (Object element : all) {
            if (!(caseData.plain(element) instanceof Map<?, ?> object)) {
                throw new IllegalArgumentException(where(execution) + ": " + FOR_EACH + " gives no objects");
            }
            if (PropertyPairs.of(text(execution, ONLY_IF)).entrySet().stream()
                    .allMatch(pair -> pair.getValue().equals(String.valueOf(object.get(pair.getKey()))))) {
                wanted.add(object);
            }
        }
        return wanted;
    }

    private String start(DelegateExecution execution, Map<?, ?> element) {
        String sop = text(execution, SOP);
        String agency = execution.getTenantId();
        if (repositoryService.createProcessDefinitionQuery().processDefinitionKey(sop).tenantIdIn(agency).latestVersion().active().count() == 0) {
            throw new IllegalStateException(where(execution) + ": agency " + agency + " has no SOP " + sop + " in force");
        }
        ProcessInstantiationBuilder instance = runtimeService.createProcessInstanceByKey(sop)
                .processDefinitionTenantId(agency);
        if (element != null) {
            Map<Object, Object> carried = new LinkedHashMap<>(element);
            PropertyPairs.of(text(execution, RENAMED)).forEach((field, old) -> {
                carried.remove(old);
                carried.put(field, element.get(old));
            });
            instance.setVariable(text(execution, AS), caseData.toVariable(carried));
        }
        ProcessInstance next = origin(execution).starting(instance::execute);
        startedCases.started(execution.getProcessInstanceId(), next.getId());
        return next.getBusinessKey();
    }

    private static CaseOrigin origin(DelegateExecution execution) {
        String sop = DiagramElements.processOf(execution.getBpmnModelElementInstance()).getId();
        return new CaseOrigin(execution.getProcessInstanceId(), execution.getProcessBusinessKey(), sop);
    }

    private static String text(DelegateExecution execution, String parameter) {
        Object value = execution.getVariableLocal(parameter);
        return value == null ? "" : value.toString().strip();
    }

    private static String where(DelegateExecution execution) {
        return "Send task " + execution.getCurrentActivityId() + " of " + execution.getProcessBusinessKey();
    }
}
