package id.baku.engine.cases;

import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import id.baku.engine.form.DeployedForms;
import id.baku.engine.form.FormEntries;
import id.baku.engine.form.FormRules;
import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;

/**
 * What an act writes: what its form lets it write, and of an object the fields that the form has. They are merged with
 * what the case has stored, in the transaction of the act, so that no form repeats fields to keep them.
 */
@Component
public class PartialData {

    private final CaseData caseData;
    private final DeployedForms forms;
    private final FormEntries entries;
    private final ObjectProvider<GivenValues> given;
    private final Agencies agencies;

    PartialData(CaseData caseData, DeployedForms forms, FormEntries entries, ObjectProvider<GivenValues> given,
                Agencies agencies) {
        this.caseData = caseData;
        this.forms = forms;
        this.entries = entries;
        this.given = given;
        this.agencies = agencies;
    }

    /** The variables that complete a task, with the fields of their objects that were not sent. */
    public Map<String, Object> completed(String taskId, Map<String, Object> variables) {
        TaskEntity task = taskId == null ? null : Context.getCommandContext().getTaskManager().findTaskById(taskId);
        if (task == null || task.getProcessDefinitionId() == null) {
            return variables;
        }
        // Who may not do the task learns nothing of its form.
        Context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        FormRules form = forms.ofTask(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        Map<String, Object> stored = known(form, task);
        return merged(stored, withWhatWasGiven(form, task, entries.taken(form, stored, plain(variables), zoneOf(task.getTenantId()))));
    }

    /**
     * What the form of a task would write of what is typed in it and not sent yet; refused where the form does not take it. To be
     * asked within a command.
     */
    public Map<String, Object> typed(String taskId, Map<String, Object> typed) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
        FormRules form = forms.ofTask(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        return withWhatWasGiven(form, task, entries.typed(form, known(form, task), typed, zoneOf(task.getTenantId())));
    }

    /** The same while it is still being typed, to be shown: what the form does not take is left out. */
    public Map<String, Object> shown(String taskId, Map<String, Object> typed) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
        FormRules form = forms.ofTask(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        return entries.shown(form, known(form, task), typed, zoneOf(task.getTenantId()));
    }

    /** An empty field takes nothing away that the case was given, and no other value stands for it. */
    private Map<String, Object> withWhatWasGiven(FormRules form, TaskEntity task, Map<String, Object> taken) {
        Map<String, Object> kept = taken;
        for (Map.Entry<String, Object> value : given.stream().flatMap(one -> one.of(task).entrySet().stream()).toList()) {
            String label = form.labelOf(value.getKey()).orElse(null);
            if (label == null) {
                continue;
            }
            Object sent = caseData.at(value.getKey(), taken::get);
            if (sent != null && !sent.toString().isBlank() && !sent.equals(value.getValue())) {
                throw Refusal.invalid("%s sudah ditetapkan menurut buku nomor: %s. Isian ini tidak dapat diganti.".formatted(label, value.getValue()));
            }
            kept = CaseData.with(kept, value.getKey(), value.getValue());
        }
        for (Map.Entry<String, Object> value : given.stream().flatMap(one -> one.kept(task).entrySet().stream()).toList()) {
            Object entered = caseData.at(value.getKey(), kept::get);
            if (form.labelOf(value.getKey()).isPresent() && (entered == null || entered.toString().isBlank())) {
                kept = CaseData.with(kept, value.getKey(), value.getValue());
            }
        }
        return kept;
    }

    /** Holds what starts a case against its start form; what the form computes becomes part of the case. */
    void started(DelegateExecution execution, String processDefinitionId) {
        FormRules form = forms.ofStart(processDefinitionId);
        Map<String, Object> sent = new HashMap<>();
        execution.getVariableNames().forEach(name -> sent.put(name, plain(name, execution.getVariableTyped(name, false))));
        // What nobody starts, a timer or the system itself, has a form only where the diagram gives it one.
        if (!form.isEmpty() || !sent.isEmpty() && Context.getCommandContext().getAuthentication() != null) {
            Map<String, Object> taken = entries.taken(form, Map.of(), sent, zoneOf(execution.getTenantId()));
            merged(Map.of(), taken).forEach((name, value) -> {
                if (!Objects.equals(taken.get(name), sent.get(name))) {
                    execution.setVariable(name, value);
                }
            });
        }
    }

    private ZoneId zoneOf(String tenant) {
        return agencies.find(tenant).map(Agency::zone).orElse(ZoneOffset.UTC);
    }

    private Map<String, Object> known(FormRules form, VariableScope scope) {
        Map<String, Object> known = new LinkedHashMap<>();
        scope.getVariableNames().stream().filter(form.named()::contains)
                .forEach(name -> known.put(name, caseData.plain(scope.getVariable(name))));
        return known;
    }

    private VariableMap merged(Map<String, Object> stored, Map<String, Object> taken) {
        VariableMap whole = Variables.createVariables();
        taken.forEach((name, value) -> {
            Object all = value instanceof Map<?, ?> part && stored.get(name) instanceof Map<?, ?> before
                    ? CaseData.merged(before, part) : value;
            whole.put(name, all instanceof Map<?, ?> || all instanceof Collection<?> ? caseData.toVariable(all) : all);
        });
        return whole;
    }

    private Map<String, Object> plain(Map<String, Object> variables) {
        VariableMap sent = Variables.fromMap(variables == null ? Map.of() : variables);
        Map<String, Object> plain = new LinkedHashMap<>();
        sent.keySet().forEach(name -> plain.put(name, plain(name, sent.getValueTyped(name))));
        return plain;
    }

    private Object plain(String name, TypedValue value) {
        try {
            return value instanceof JsonValue json && json.getValueSerialized() != null ? caseData.parse(json.getValueSerialized())
                    : value == null ? null : caseData.plain(value.getValue());
        } catch (UncheckedIOException | IllegalStateException e) {
            throw Refusal.invalid("Isian \"%s\" tidak dapat dibaca.".formatted(name));
        }
    }
}
