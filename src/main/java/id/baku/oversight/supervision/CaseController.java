package id.baku.oversight.supervision;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.baku.document.store.AccessLog;
import id.baku.document.store.DocumentQuery;
import id.baku.document.store.DocumentSearch;
import id.baku.document.store.KeptDocument;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.office.record.Act;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.format.CaseState;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;
import id.baku.web.user.UserNames;

/**
 * Running and finished cases of all SOPs. Supervisors of the agency may see them, as far as the engine lets them read the
 * history of the SOP, and so may the platform's administrators. Nobody of another agency may, and no executor or person of
 * another office.
 */
@OpenTo(value = Caller.SUPERVISOR, otherwise = "Riwayat kasus hanya untuk pengawas SOP instansi.")
@RestController
@RequestMapping(WebApps.API + "/supervision")
class CaseController {

    private static final int PAGE = 25;
    private static final int MOST_PAGES = 200;
    private static final int MOST_FOUND = 1_000;
    private static final String NOT_OPEN = "Riwayat kasus hanya untuk pengawas SOP instansi.";

    private final CaseSubjects subjects;
    private final CaseHistory histories;
    private final DocumentSearch documents;
    private final AccessLog accessLog;
    private final HistoryService historyService;
    private final RepositoryService repositoryService;
    private final AgencyPicker picker;
    private final UserNames userNames;
    private final CurrentUser user;

    CaseController(CaseSubjects subjects, CaseHistory histories, DocumentSearch documents, AccessLog accessLog,
                   HistoryService historyService, RepositoryService repositoryService, AgencyPicker picker, UserNames userNames, CurrentUser user) {
        this.subjects = subjects;
        this.histories = histories;
        this.documents = documents;
        this.accessLog = accessLog;
        this.historyService = historyService;
        this.repositoryService = repositoryService;
        this.picker = picker;
        this.userNames = userNames;
        this.user = user;
    }

    /** The agencies to choose from, each with its SOPs. */
    @GetMapping("/agencies")
    List<Choice> choices() {
        return supervised().stream().map(agency -> new Choice(agency.id(), "%s (%s)".formatted(agency.name(), agency.government()),
                repositoryService.createProcessDefinitionQuery().tenantIdIn(agency.id()).latestVersion()
                        .orderByProcessDefinitionKey().asc().list().stream()
                        .map(sop -> new Sop(sop.getKey(), SopCards.title(sop))).toList())).toList();
    }

    /** Matching cases, the latest first, 25 a page. Words are searched among the latest 1,000 cases that contain them. */
    @GetMapping("/cases")
    Found find(@RequestParam(required = false) String agency, @RequestParam(defaultValue = "") String q,
               @RequestParam(defaultValue = "") String sop, @RequestParam(required = false) Integer year,
               @RequestParam(required = false) CaseState state, @RequestParam(defaultValue = "0") int page) {
        Agency asked = supervised(agency);
        HistoricProcessInstanceQuery query = historyService.createHistoricProcessInstanceQuery().tenantIdIn(asked.id());
        if (!sop.isBlank()) {
            query.processDefinitionKey(sop);
        }
        if (year != null) {
            DocumentQuery.Period period = DocumentQuery.Period.ofYear(year, asked.zone());
            query.startedAfter(Date.from(period.begin())).startedBefore(Date.from(period.end().minusMillis(1)));
        }
        if (state != null) {
            state.restrict(query);
        }
        List<String> words = DocumentQuery.words(q);
        accessLog.ofList(asked.id(), user.id(), Act.SEARCHED, "Riwayat kasus", q);
        if (!words.isEmpty()) {
            List<String> candidates = subjects.find(asked.id(), sop.isBlank() ? null : sop, words, MOST_FOUND);
            if (candidates.isEmpty()) {
                return new Found(List.of(), false);
            }
            query.processInstanceIds(Set.copyOf(candidates));
        }
        List<HistoricProcessInstance> found = query.orderByProcessInstanceStartTime().desc()
                .listPage(Math.max(0, Math.min(page, MOST_PAGES)) * PAGE, PAGE + 1);
        Map<String, String> about = subjects.of(found.stream().map(HistoricProcessInstance::getId).toList());
        Map<String, String> names = userNames.of(found.stream().map(HistoricProcessInstance::getStartUserId).toList());
        return new Found(found.stream().limit(PAGE).map(one -> row(one, about.getOrDefault(one.getId(), ""), names)).toList(),
                found.size() > PAGE);
    }

    /** A case with its path, its time line, its pauses and documents. */
    @OpenTo(Caller.USER)
    @GetMapping("/cases/{processInstanceId}")
    CaseHistory.View one(@PathVariable String processInstanceId) {
        user.id();
        HistoricProcessInstance found = Optional.ofNullable(historyService.createHistoricProcessInstanceQuery()
                .processInstanceId(processInstanceId).singleResult()).orElseThrow(Refusal::notFound);
        Agency agency = picker.open(this::supervises).stream().filter(one -> one.id().equals(found.getTenantId())).findFirst()
                .filter(one -> user.supervises(found.getProcessDefinitionKey())).orElseThrow(Refusal::notFound);
        accessLog.ofCase(agency.id(), processInstanceId, found.getBusinessKey(), user.id(), Act.CASE_SEEN);
        return histories.of(agency, found);
    }

    /** Issued documents and files handed in, of the latest 1,000 cases of an SOP. */
    @GetMapping("/documents")
    Documents documents(@RequestParam(required = false) String agency, @RequestParam String sop,
                        @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page) {
        Agency asked = supervised(agency);
        if (!user.supervises(sop)) {
            throw Refusal.notFound();
        }
        accessLog.ofList(asked.id(), user.id(), Act.SEARCHED, "Naskah " + sop, q);
        List<KeptDocument> found = documents.find(new DocumentQuery(asked.id(), subjects.find(asked.id(), sop, List.of(), MOST_FOUND),
                DocumentQuery.words(q), null, null), Math.max(0, Math.min(page, MOST_PAGES)) * PAGE, PAGE + 1);
        return new Documents(found.stream().limit(PAGE).map(Kept::of).toList(), found.size() > PAGE);
    }

    private List<Agency> supervised() {
        return picker.open(this::supervises, NOT_OPEN);
    }

    private Agency supervised(String asked) {
        return picker.pick(asked, this::supervises, NOT_OPEN);
    }

    private boolean supervises(Agency agency) {
        return user.supervisesAgency(agency.id());
    }

    private static Row row(HistoricProcessInstance one, String subject, Map<String, String> names) {
        return new Row(one.getId(), one.getBusinessKey(), one.getProcessDefinitionKey(),
                Optional.ofNullable(one.getProcessDefinitionName()).orElse(one.getProcessDefinitionKey()), subject,
                names.get(one.getStartUserId()), one.getStartTime().toInstant(),
                one.getEndTime() == null ? null : one.getEndTime().toInstant(), CaseState.of(one).label());
    }

    record Choice(String id, String name, List<Sop> sops) {
    }

    record Sop(String key, String title) {
    }

    record Found(List<Row> cases, boolean more) {
    }

    record Row(String id, String number, String sopKey, String sop, String subject, String startedBy, Instant started,
               Instant ended, String state) {
    }

    record Documents(List<Kept> documents, boolean more) {
    }

    record Kept(String id, String processInstanceId, String caseNumber, String title, String stage, String number, Instant at) {

        static Kept of(KeptDocument one) {
            return new Kept(one.id(), one.processInstanceId(), one.caseNumber(), one.title(),
                    one.stage() == null ? "Berkas" : one.stage().label(), one.number(), one.createdAt());
        }
    }
}
