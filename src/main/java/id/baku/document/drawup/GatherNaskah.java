package id.baku.document.drawup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.stereotype.Component;

import id.baku.document.print.IndonesianText;
import id.baku.document.store.DocumentId;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahStore;
import id.baku.document.verification.Withdrawals;
import id.baku.engine.cases.CaseData;
import id.baku.engine.expression.WritingDelegate;
import id.baku.office.agency.Agencies;

/**
 * Gathers what the agency's other SOPs issued within a year and did not withdraw, for people to choose from. Input
 * parameters of the service task: {@code tahun}, the year; {@code jenis}, how the kinds begin, e.g. {@code laporan-};
 * {@code hasil}, the variable that becomes <code>{naskah: [{label, value}]}</code>, empty lists included.
 */
@Component("himpunNaskah")
class GatherNaskah implements WritingDelegate {

    private final NaskahStore store;
    private final Withdrawals withdrawals;
    private final HistoryService historyService;
    private final Agencies agencies;
    private final CaseData caseData;
    private final IndonesianText text = new IndonesianText();

    GatherNaskah(NaskahStore store, Withdrawals withdrawals, HistoryService historyService, Agencies agencies, CaseData caseData) {
        this.store = store;
        this.withdrawals = withdrawals;
        this.historyService = historyService;
        this.agencies = agencies;
        this.caseData = caseData;
    }

    @Override
    public Set<String> writes(ServiceTask task) {
        return Set.copyOf(NaskahTask.parameter(task, "hasil"));
    }

    @Override
    public void execute(DelegateExecution execution) {
        ZoneId zone = agencies.get(execution.getTenantId()).zone();
        int year = new BigDecimal(parameter(execution, "tahun")).intValueExact();
        Instant begin = LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
        Instant end = LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant();

        // A document issued again counts once, with its last version; documents made for single persons are not reports on an
        // activity.
        Collection<Naskah> latest = store.issuedSince(execution.getTenantId(), parameter(execution, "jenis"), begin).stream()
                .filter(naskah -> naskah.holder() == null)
                .collect(Collectors.toMap(naskah -> new DocumentId(naskah.processInstanceId(), naskah.kind(), null),
                        Function.identity(), (earlier, later) -> later, LinkedHashMap::new)).values();
        latest.removeIf(this::isWithdrawn);
        Map<String, HistoricProcessInstance> cases = casesOfOtherSops(latest, execution);
        List<Map<String, String>> options = latest.stream()
                .filter(naskah -> naskah.actedAt().isBefore(end) && cases.containsKey(naskah.processInstanceId()))
                .map(naskah -> label(naskah, cases.get(naskah.processInstanceId()), zone))
                .map(label -> Map.of("label", label, "value", label)).toList();
        execution.setVariable(parameter(execution, "hasil"), caseData.toVariable(Map.of("naskah", options)));
    }

    private boolean isWithdrawn(Naskah naskah) {
        return Optional.ofNullable(naskah.verificationCode()).flatMap(withdrawals::standing)
                .filter(standing -> standing.since() != null).isPresent();
    }

    private static String parameter(DelegateExecution execution, String name) {
        Object value = execution.getVariableLocal(name);
        if (value == null) {
            throw new IllegalArgumentException("Service task " + execution.getCurrentActivityId()
                    + " lacks its input parameter " + name);
        }
        return value.toString();
    }

    private Map<String, HistoricProcessInstance> casesOfOtherSops(Collection<Naskah> naskahs, DelegateExecution execution) {
        Set<String> ids = naskahs.stream().map(Naskah::processInstanceId).collect(Collectors.toSet());
        ids.add(execution.getProcessInstanceId());
        Map<String, HistoricProcessInstance> cases = historyService.createHistoricProcessInstanceQuery()
                .tenantIdIn(execution.getTenantId()).processInstanceIds(ids).list().stream()
                .collect(Collectors.toMap(HistoricProcessInstance::getId, Function.identity()));
        String own = cases.get(execution.getProcessInstanceId()).getProcessDefinitionKey();
        cases.values().removeIf(one -> one.getProcessDefinitionKey().equals(own));
        return cases;
    }

    private String label(Naskah naskah, HistoricProcessInstance from, ZoneId zone) {
        return "%s, %s, %s".formatted(naskah.title(), from.getBusinessKey(),
                text.tanggal(naskah.actedAt().atZone(zone).toLocalDate()));
    }
}
