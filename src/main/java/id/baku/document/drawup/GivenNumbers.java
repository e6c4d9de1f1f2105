package id.baku.document.drawup;

import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

import id.baku.document.register.NumberRegister;
import id.baku.document.register.RegisterEntry;
import id.baku.document.store.DocumentId;
import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.GivenValues;

/**
 * Numbers and dates that the register gave to documents of a case, as long as they are valid. A document that is issued again
 * is a new one and may be dated anew.
 */
@Component
class GivenNumbers implements GivenValues {

    private final NumberRegister register;
    private final NaskahNumbers numbers;
    private final SignedPapers papers;
    private final CaseData caseData;

    GivenNumbers(NumberRegister register, NaskahNumbers numbers, SignedPapers papers, CaseData caseData) {
        this.register = register;
        this.numbers = numbers;
        this.papers = papers;
        this.caseData = caseData;
    }

    @Override
    public Map<String, Object> of(DelegateTask task) {
        Map<String, Object> values = new LinkedHashMap<>();
        // Documents made for several people keep their numbers in the rows of these people, not at one place of the case.
        register.ofCase(task.getProcessInstanceId()).stream().filter(entry -> entry.document().holder() == null).forEach(entry -> {
            if (entry.request().place() != null) {
                values.put(entry.request().place(), entry.number());
            }
            if (entry.request().datePlace() != null && !isIssuedAgainAfter(task, entry)) {
                values.put(entry.request().datePlace(), entry.date().toString());
            }
        });
        return values;
    }

    /** The number and date on a paper whose scan was handed in, as long as nobody enters others. */
    @Override
    public Map<String, Object> kept(DelegateTask task) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> data = caseData.of(task.getExecution());
        register.reservedInCase(task.getProcessInstanceId()).stream().filter(entry -> entry.request().place() != null
                && entry.document().holder() == null && isOnScan(entry, data)).forEach(entry -> {
                    values.put(entry.request().place(), entry.number());
                    if (entry.request().datePlace() != null) {
                        values.put(entry.request().datePlace(), entry.date().toString());
                    }
                });
        return values;
    }

    private boolean isOnScan(RegisterEntry entry, Map<String, Object> data) {
        return papers.scans(new DocumentId(entry.document().processInstanceId(), entry.document().kind(), null), data).stream()
                .anyMatch(scan -> scan.isTextUnknown() || entry.number().equals(caseData.at(entry.request().place(), caseData.fromJson(scan.approvedData())::get)));
    }

    private boolean isIssuedAgainAfter(DelegateTask task, RegisterEntry entry) {
        String kind = entry.document().kind();
        return Dispatches.isIssuedAfter(task.getBpmnModelElementInstance(), kind)
                && numbers.isIssuedUnder(new DocumentId(task.getProcessInstanceId(), kind, null), entry);
    }
}
