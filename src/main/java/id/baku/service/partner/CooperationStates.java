package id.baku.service.partner;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.walls.AsSystem;
import id.baku.web.format.CaseState;

/** How far cases of cooperation have got, and the numbers of their agreements, from the engine's history. */
@Component
class CooperationStates {

    /** The step at which the agreements of a case get their numbers. */
    private static final String NUMBERS = "penomoran";
    private static final List<Map.Entry<String, String>> AGREEMENTS = List.of(Map.entry("beritaAcara", "Berita Acara"),
            Map.entry("kesepakatanBersama", "Kesepakatan Bersama"),
            Map.entry("perjanjianKerjaSama", "Perjanjian Kerja Sama"));

    private final HistoryService historyService;
    private final CaseData caseData;
    private final AsSystem asSystem;

    CooperationStates(HistoryService historyService, CaseData caseData, AsSystem asSystem) {
        this.historyService = historyService;
        this.caseData = caseData;
        this.asSystem = asSystem;
    }

    /**
     * The states by process instance; a case whose history was deleted is missing. The caller has checked that the user may see
     * them.
     */
    Map<String, State> of(Collection<Cooperation> cooperations) {
        Set<String> ids = cooperations.stream().map(Cooperation::processInstanceId).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : asSystem.call(() -> {
            Map<String, List<String>> numbers = numbers(ids);
            return historyService.createHistoricProcessInstanceQuery().processInstanceIds(ids).list().stream()
                    .collect(Collectors.toMap(HistoricProcessInstance::getId, instance ->
                            new State(CaseState.of(instance).label(), numbers.getOrDefault(instance.getId(), List.of()))));
        });
    }

    private Map<String, List<String>> numbers(Set<String> ids) {
        Map<String, List<String>> numbers = new HashMap<>();
        historyService.createHistoricVariableInstanceQuery().processInstanceIdIn(ids.toArray(String[]::new))
                .variableName(NUMBERS).list().forEach(variable -> {
                    if (caseData.plain(variable.getValue()) instanceof Map<?, ?> given) {
                        numbers.put(variable.getProcessInstanceId(), AGREEMENTS.stream()
                                .filter(agreement -> given.get(agreement.getKey()) instanceof String text && !text.isBlank())
                                .map(agreement -> agreement.getValue() + " " + given.get(agreement.getKey())).toList());
                    }
                });
        return numbers;
    }

    /**
     * @param state the state as shown to users: Berjalan, Selesai or Dihentikan
     * @param numbers the agreements with their numbers, once they have them
     */
    record State(String state, List<String> numbers) {
    }
}
