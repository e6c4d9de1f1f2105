package id.baku.service.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.office.agency.Agencies;

/**
 * Fills in what the list of partners knows for the agreements of a case. In {@code perjanjian}: who signs for the partner. In
 * {@code kesepakatan}: the partner's Kesepakatan Bersama, with {@code keadaan}, which is {@code berlaku} where it is still
 * valid at the end of the measurement. Only for a partner without a valid one is a new one offered, in {@code naskahDipilih}.
 * What people have entered already stays.
 */
@Component("ambilMitra")
class OfferParties implements JavaDelegate {

    private static final String AGREEMENT = "perjanjian";
    private static final String CHOSEN = "naskahDipilih";

    private final Partners partners;
    private final CaseData caseData;
    private final Agencies agencies;
    private final Clock clock;

    OfferParties(Partners partners, CaseData caseData, Agencies agencies, Clock clock) {
        this.partners = partners;
        this.caseData = caseData;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<PartnerDetails> partner = partners.ofCase(execution.getProcessInstanceId()).map(Partner::details);
        // A Kesepakatan Bersama dated later is not in force yet.
        Framework framework = partner.map(PartnerDetails::framework).filter(one -> one.isSignedBy(today(execution))).orElse(Framework.NONE);
        boolean lives = framework.livesOn(lastDay(execution));
        Map<String, Object> offered = new LinkedHashMap<>(partner.map(Agreement::known).orElse(Map.of()));
        Map<?, ?> entered = caseData.plain(execution.getVariable(AGREEMENT)) instanceof Map<?, ?> known ? known : Map.of();
        Map<String, Object> whole = CaseData.merged(offered, entered);
        whole.put("kesepakatan", describe(framework, lives));
        execution.setVariable(AGREEMENT, caseData.toVariable(whole));
        if (!execution.hasVariable(CHOSEN)) {
            execution.setVariable(CHOSEN, caseData.toVariable(lives ? List.of(Agreement.SINGLE)
                    : List.of(Agreement.FRAMEWORK, Agreement.SINGLE)));
        }
    }

    /** The last day of the measurement, or today while none is set. */
    private LocalDate lastDay(DelegateExecution execution) {
        Object day = caseData.at("jadwal.tanggalSelesai", execution::getVariable);
        return Optional.ofNullable(day == null ? null : Agreement.date(day.toString()))
                .orElseGet(() -> today(execution));
    }

    private LocalDate today(DelegateExecution execution) {
        return LocalDate.ofInstant(clock.instant(), agencies.get(execution.getTenantId()).zone());
    }

    private static Map<String, Object> describe(Framework framework, boolean lives) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("keadaan", lives ? "berlaku" : framework.exists() ? "berakhir" : "belum ada");
        if (framework.exists()) {
            described.put("nomor", framework.number());
            described.put("nomorMitra", framework.partnerNumber());
            described.put("tanggal", framework.signedOn().toString());
            described.put("sampai", framework.validUntil().toString());
        }
        return described;
    }
}
