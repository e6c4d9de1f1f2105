package id.baku.service.partner;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.PrecedingTask;
import id.baku.engine.refusal.Entries;
import id.baku.web.user.CurrentUser;

/**
 * Writes the partners that a case names into the agency's list. Input parameters of the service task: {@code mitra},
 * a list of objects with nama, jenis, alamat, kota, narahubung, telepon, surel, profil, peluang, perkiraanPeserta,
 * tanggapan (setuju, menolak) and alasan; {@code status}, what they are now: prospek, target or mitra.
 */
@Component("catatMitra")
class RecordPartners implements JavaDelegate {

    private final Partners partners;
    private final CaseData caseData;
    private final CurrentUser user;
    private final Entries entries;
    private final PrecedingTask precedingTask;

    RecordPartners(Partners partners, CaseData caseData, CurrentUser user, Entries entries,
                   PrecedingTask precedingTask) {
        this.partners = partners;
        this.caseData = caseData;
        this.user = user;
        this.entries = entries;
        this.precedingTask = precedingTask;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PartnerStatus status = Optional.ofNullable(execution.getVariableLocal("status"))
                .map(word -> PartnerStatus.of(word.toString().strip())).orElse(PartnerStatus.PROSPECT);
        for (Map<?, ?> partner : named(execution)) {
            record(new CasePartner(partner), status, execution);
        }
    }

    private void record(CasePartner told, PartnerStatus status, DelegateExecution execution) {
        PartnerDetails details = told.details("nama", status);
        List<String> problems = entries.problems(details);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Partner of " + execution.getProcessBusinessKey() + ": "
                    + String.join(" ", problems));
        }
        String by = user.find().or(() -> precedingTask.of(execution).map(PrecedingTask.Act::assignee)).orElse(null);
        Partner partner = partners.report(execution.getTenantId(), details, execution.getProcessBusinessKey(), by);
        told.answer(execution.getProcessInstanceId(), execution.getProcessBusinessKey())
                .ifPresent(answer -> partners.note(partner, answer, by));
    }

    private List<Map<?, ?>> named(DelegateExecution execution) {
        Object value = caseData.plain(execution.getVariableLocal("mitra"));
        Collection<?> all = value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
        return all.stream().<Map<?, ?>>map(partner -> {
            if (caseData.plain(partner) instanceof Map<?, ?> fields) {
                return fields;
            }
            throw new IllegalArgumentException("Service task " + execution.getCurrentActivityId()
                    + ": input parameter mitra gives no objects");
        }).toList();
    }
}
