package id.baku.engine.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

import id.baku.engine.form.DeployedForms;
import id.baku.engine.form.EnteredValue;
import id.baku.engine.form.FormRules;

/**
 * Which act wrote which values into a case, from the engine's history of its variables, which leads to every version of every
 * value. Call it within a command; the caller checks whether the user may see it.
 */
@Component
public class WrittenValues {

    private static final Set<String> OF_PEOPLE = Set.of("userTask", "receiveTask");

    private final HistoryService historyService;
    private final DeployedForms forms;
    private final CaseData caseData;

    WrittenValues(HistoryService historyService, DeployedForms forms, CaseData caseData) {
        this.historyService = historyService;
        this.forms = forms;
        this.caseData = caseData;
    }

    /** The values written into a case, by who or what wrote them. */
    public OfCase of(String processInstanceId) {
        Map<String, String> activities = new TreeMap<>();
        historyService.createHistoricActivityInstanceQuery().processInstanceId(processInstanceId).list().stream()
                .filter(act -> OF_PEOPLE.contains(act.getActivityType())).forEach(act -> activities.put(act.getId(), act.getActivityId()));
        Writing start = new Writing();
        Map<String, Writing> acts = new LinkedHashMap<>();
        Map<String, Writing> beside = new LinkedHashMap<>();
        Set<String> withinActs = new HashSet<>();
        Map<String, Object> now = new TreeMap<>();
        for (HistoricDetail detail : historyService.createHistoricDetailQuery().variableUpdates().processInstanceId(processInstanceId)
                .disableCustomObjectDeserialization().orderPartiallyByOccurrence().asc().list()) {
            HistoricVariableUpdate update = (HistoricVariableUpdate) detail;
            if (!processInstanceId.equals(update.getExecutionId()) || update.getTaskId() != null) {
                continue;
            }
            Writing writing;
            if (Boolean.TRUE.equals(update.isInitial())) {
                writing = start;
                withinActs.add(String.valueOf(update.getUserOperationId()));
            } else if (activities.containsKey(update.getActivityInstanceId())) {
                writing = acts.computeIfAbsent(update.getActivityInstanceId(), id -> new Writing());
                withinActs.add(String.valueOf(update.getUserOperationId()));
            } else if (update.getUserOperationId() == null) {
                writing = new Writing();
            } else {
                writing = beside.computeIfAbsent(update.getUserOperationId(), id -> new Writing());
            }
            writing.add(update, now.get(update.getVariableName()), caseData.plain(update.getValue()));
            now.put(update.getVariableName(), caseData.plain(update.getValue()));
        }
        beside.keySet().removeAll(withinActs);
        Map<String, List<EnteredValue>> byAct = new LinkedHashMap<>();
        acts.forEach((act, writing) -> byAct.put(act, writing.changes(forms.ofTask(writing.version, activities.get(act)))));
        return new OfCase(start.version == null ? List.of() : start.changes(forms.ofStart(start.version)), byAct,
                beside.entrySet().stream().map(one -> change(one.getKey(), one.getValue(), activities.values())).filter(one -> !one.values().isEmpty()).toList());
    }

    /**
     * Values written outside of acts, e.g. the number of a letter while it is signed, get the label of the form that shows
     * them.
     */
    private Change change(String operation, Writing writing, Collection<String> activities) {
        String user = historyService.createUserOperationLogQuery().operationId(operation).listPage(0, 1).stream()
                .findFirst().map(UserOperationLogEntry::getUserId).orElse(null);
        return new Change(user, writing.at, writing.changes(FormRules.NONE).stream().map(value -> new EnteredValue(activities.stream().distinct()
                .flatMap(activity -> forms.ofTask(writing.version, activity).labelOf(value.label()).stream()).findFirst().orElse(value.label()),
                value.value(), value.before())).toList());
    }

    /** The values of a case before and after one act. */
    private static final class Writing {

        private final Map<String, Object> before = new TreeMap<>();
        private final Map<String, Object> after = new TreeMap<>();
        private String version;
        private Instant at;

        void add(HistoricVariableUpdate update, Object old, Object now) {
            if (!after.containsKey(update.getVariableName())) {
                before.put(update.getVariableName(), old);
            }
            after.put(update.getVariableName(), now);
            version = update.getProcessDefinitionId();
            at = update.getTime().toInstant();
        }

        List<EnteredValue> changes(FormRules form) {
            return new ArrayList<>(form.changes(before, after));
        }
    }

    /**
     * @param atStart values from the start form
     * @param byAct values that acts wrote, by the id of the activity instance
     * @param beside values that people wrote outside of any act
     */
    public record OfCase(List<EnteredValue> atStart, Map<String, List<EnteredValue>> byAct, List<Change> beside) {

        public List<EnteredValue> by(String act) {
            return byAct.getOrDefault(act, List.of());
        }
    }

    /** @param by user id; {@code null} where the engine's log names nobody */
    public record Change(String by, Instant at, List<EnteredValue> values) {
    }
}
