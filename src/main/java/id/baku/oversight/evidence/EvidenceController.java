package id.baku.oversight.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.baku.document.print.NaskahRenderer;
import id.baku.document.store.AccessLog;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;
import id.baku.office.record.Act;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.answer.FileAnswer;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;
import id.baku.work.accountability.FinishedActivities;
import id.baku.work.accountability.FinishedActivity;

/**
 * The evidence pack, as PDF and XLSX. Supervisors of the agency and the platform's administrators may have it; the PDF of one
 * case also the superior of somebody who worked on it. Nobody of another agency or office may. Each export is recorded before
 * the first byte is sent.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API)
class EvidenceController {

    private static final int MOST_CASES = 100;
    private static final int MOST_ACTIVITIES = 3_000;
    private static final String TOO_MANY = "Terlalu banyak untuk satu berkas (paling banyak 100 kasus atau 3.000 kegiatan). "
            + "Persempit periode.";

    private final FinishedActivities activities;
    private final EvidencePacks packs;
    private final NaskahRenderer renderer;
    private final AccessLog accessLog;
    private final Agencies agencies;
    private final AgencyPicker picker;
    private final CurrentUser user;
    private final Clock clock;

    EvidenceController(FinishedActivities activities, EvidencePacks packs, NaskahRenderer renderer, AccessLog accessLog,
                       Agencies agencies, AgencyPicker picker, CurrentUser user, Clock clock) {
        this.activities = activities;
        this.packs = packs;
        this.renderer = renderer;
        this.accessLog = accessLog;
        this.agencies = agencies;
        this.picker = picker;
        this.user = user;
        this.clock = clock;
    }

    /** The evidence of one case as PDF. */
    @GetMapping(value = "/evidence.pdf", params = "processInstanceId")
    ResponseEntity<byte[]> pdf(@RequestParam String processInstanceId) {
        return pdf(ofCase(processInstanceId, true), processInstanceId);
    }

    /** The evidence of one case as a spreadsheet. */
    @GetMapping(value = "/evidence.xlsx", params = "processInstanceId")
    ResponseEntity<byte[]> xlsx(@RequestParam String processInstanceId) {
        return xlsx(ofCase(processInstanceId, false), processInstanceId);
    }

    /**
     * The evidence of what was finished of an SOP in a period, as PDF; the agency must be named where the user supervises
     * several.
     */
    @GetMapping(value = "/evidence.pdf", params = "sop")
    ResponseEntity<byte[]> pdf(@RequestParam(required = false) String agency, @RequestParam String sop,
                               @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
                               @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        return pdf(ofSop(agency, sop, from, to), null);
    }

    /** The evidence of what was finished of an SOP in a period, as a spreadsheet. */
    @GetMapping(value = "/evidence.xlsx", params = "sop")
    ResponseEntity<byte[]> xlsx(@RequestParam(required = false) String agency, @RequestParam String sop,
                                @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
                                @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        return xlsx(ofSop(agency, sop, from, to), null);
    }

    private EvidencePack ofCase(String processInstanceId, boolean superiors) {
        user.id();
        List<FinishedActivity> found = activities.ofCase(processInstanceId);
        Agency agency = found.stream().findFirst().flatMap(first -> agencies.find(first.measured().agency())).orElseThrow(Refusal::notFound);
        if (!user.supervisesAgency(agency.id()) && !(superiors && isSuperior(agency, found))) {
            throw Refusal.notFound();
        }
        return packs.of(agency, "Kasus " + found.get(0).businessKey(), found);
    }

    private boolean isSuperior(Agency agency, List<FinishedActivity> done) {
        return user.agencies().contains(agency.id()) && !user.isOutsider() && done.stream()
                .flatMap(activity -> agency.role(activity.role()).map(Role::superior).stream()).distinct()
                .anyMatch(superior -> user.isMemberOf(agency.groupOf(superior)));
    }

    private EvidencePack ofSop(String asked, String sop, LocalDate from, LocalDate to) {
        Agency agency = picker.named(asked, one -> user.supervisesAgency(one.id()));
        if (to.isBefore(from)) {
            throw Refusal.invalid("Tanggal akhir mendahului tanggal awal.");
        }
        List<FinishedActivity> found = activities.ofSop(agency.id(), sop, from.atStartOfDay(agency.zone()).toInstant(),
                to.plusDays(1).atStartOfDay(agency.zone()).toInstant(), MOST_ACTIVITIES + 1);
        if (found.isEmpty()) {
            throw Refusal.notFound("Tidak ada kegiatan SOP ini yang selesai pada periode itu.");
        }
        if (found.size() > MOST_ACTIVITIES || found.stream().map(FinishedActivity::processInstanceId).distinct().count() > MOST_CASES) {
            throw Refusal.tooLarge(TOO_MANY);
        }
        return packs.of(agency, "SOP %s, %s s.d. %s".formatted(sop, from, to), found);
    }

    private ResponseEntity<byte[]> pdf(EvidencePack pack, String processInstanceId) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("lingkup", pack.scope());
        data.put("kasus", pack.cases());
        return answer(pack, processInstanceId, "pdf", renderer.print("berkas-bukti", pack.agency(),
                clock.instant().atZone(pack.agency().zone()), data));
    }

    private ResponseEntity<byte[]> xlsx(EvidencePack pack, String processInstanceId) {
        return answer(pack, processInstanceId, "xlsx", EvidenceWorkbook.of(pack));
    }

    private ResponseEntity<byte[]> answer(EvidencePack pack, String processInstanceId, String ending, byte[] file) {
        if (processInstanceId == null) {
            accessLog.ofList(pack.agency().id(), user.id(), Act.EVIDENCE, pack.scope(), null);
        } else {
            accessLog.ofCase(pack.agency().id(), processInstanceId, pack.cases().get(0).number(), user.id(), Act.EVIDENCE);
        }
        String name = processInstanceId == null ? pack.cases().get(0).sopKey() : pack.cases().get(0).number();
        return FileAnswer.saved("bukti-%s.%s".formatted(name, ending)).with(file);
    }
}
