package id.baku.engine.deploy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.rule.DiagramProblem;
import id.baku.engine.rule.DiagramRule;
import id.baku.office.agency.Agency;

/** Rule: two SOPs of an agency do not share a case code, because the number of a case says which SOP it belongs to. */
@Component
class CaseCodeRule implements DiagramRule {

    private static final String CODE = "kodeKasus";
    /** Form of a code, which becomes part of numbers, file names and addresses. */
    private static final Pattern FORM = Pattern.compile("[A-Z0-9](?:[A-Z0-9-]{0,10}[A-Z0-9])?");

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        model.getModelElementsByType(Process.class).forEach(process -> DiagramProperties.of(process).get(CODE)
                .filter(code -> !FORM.matcher(code).matches()).ifPresent(code -> problems.add(DiagramProblem.of(process,
                        "Kode kasus pada %s hanya boleh berisi huruf besar, angka, dan tanda hubung, paling panjang 12, misalnya KS."
                                .formatted(DiagramElements.name(process))))));
        model.getModelElementsByType(Process.class).forEach(process -> DiagramProperties.of(process).get(CODE)
                .flatMap(code -> other(process.getId(), code, agency))
                .ifPresent(other -> problems.add(DiagramProblem.of(process, ("Kode kasus %s pada %s sudah dipakai SOP \"%s\"; "
                        + "pilih kode lain.").formatted(DiagramProperties.of(process).get(CODE).orElseThrow(),
                        DiagramElements.name(process), other.getName() == null ? other.getKey() : other.getName())))));
    }

    private static Optional<ProcessDefinition> other(String key, String code, Agency agency) {
        if (Context.getCommandContext() == null) {
            return Optional.empty();
        }
        ProcessDefinitionQueryImpl latest = new ProcessDefinitionQueryImpl();
        latest.latestVersion().tenantIdIn(agency.id());
        return Context.getCommandContext().getProcessDefinitionManager().findProcessDefinitionsByQueryCriteria(latest, null).stream()
                .filter(definition -> !definition.getKey().equals(key))
                .filter(definition -> code.equals(codeOf(definition))).findFirst();
    }

    private static String codeOf(ProcessDefinition definition) {
        BpmnModelInstance model = Context.getProcessEngineConfiguration().getDeploymentCache()
                .findBpmnModelInstanceForProcessDefinition(definition.getId());
        Process process = model.getModelElementById(definition.getKey());
        return process == null ? null : DiagramProperties.of(process).get(CODE).orElse(null);
    }
}
