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
 * Decides what an act writes: only what its form lets it write, and of an object only the fields of the form. These are merged
 * with the stored data in the transaction of the act, so that forms need not repeat fields to keep them.
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

    /** The variables that complete a task, including the fields of their objects that were not sent. */
    public Map<String, Object> completed(String taskId, Map<String, Object> variables) {
        TaskEntity task = taskId == null ? null : Context.getCommandContext().getTaskManager().findTaskById(taskId);
        if (task == null || task.getProcessDefinitionId() == null) {
            return variables;
        }
        // Checked first, so that a user who may not do the task learns nothing of its form.
        Context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        FormRules form = forms.ofTask(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        Map<String, Object> stored = known(form, task);
        return merged(stored, withWhatWasGiven(form, task, entries.taken(form, stored, plain(variables), zoneOf(task.getTenantId()))));
    }

    /**
     * What the form of a task would write of entries that are not sent yet; refused where the form does not accept them. Call
     * it within a command.
     */
    public Map<String, Object> typed(String taskId, Map<String, Object> typed) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
        FormRules form = forms.ofTask(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        return withWhatWasGiven(form, task, entries.typed(form, known(form, task), typed, zoneOf(task.getTenantId())));
    }

    /**
     * What the form would write of entries that are still being typed, for a preview: entries that it does not accept are left
     * out.
     */
    public Map<String, Object> shown(String taskId, Map<String, Object> typed) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
        FormRules form = forms.ofTask(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        return entries.shown(form, known(form, task), typed, zoneOf(task.getTenantId()));
    }

    /** An empty field does not remove a value that the case was given, and no other value may replace it. */
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

    /** Checks what starts a case against its start form; values that the form computes become part of the case. */
    void started(DelegateExecution execution, String processDefinitionId) {
        FormRules form = forms.ofStart(processDefinitionId);
        Map<String, Object> sent = new HashMap<>();
        execution.getVariableNames().forEach(name -> sent.put(name, plain(name, execution.getVariableTyped(name, false))));
        // A start by a timer or the system itself has a form only where the diagram names one.
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
