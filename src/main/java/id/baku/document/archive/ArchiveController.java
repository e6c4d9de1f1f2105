package id.baku.document.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.baku.document.drawup.NaskahProgress;
import id.baku.document.store.AccessLog;
import id.baku.document.store.DocumentQuery;
import id.baku.document.store.DocumentSearch;
import id.baku.document.store.KeptDocument;
import id.baku.document.store.KeptDocuments;
import id.baku.document.verification.WithdrawalGround;
import id.baku.document.verification.WithdrawalKind;
import id.baku.document.verification.Withdrawals;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.office.record.Act;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The archive for its page. Supervisors see all of their agency, executors the cases they work or have worked on; nobody sees
 * another agency's, and people of other offices see nothing. Only roles that the agency names ({@code archive.keepers}) may
 * withdraw documents; the platform's administrators see all and withdraw nothing.
 */
@OpenTo(value = {Caller.EXECUTOR, Caller.SUPERVISOR}, otherwise = "Arsip hanya untuk pelaksana dan pengawas SOP instansi.")
@RestController
@RequestMapping(WebApps.API + "/archive")
class ArchiveController {

    private static final int PAGE = 50;
    private static final int MOST_PAGES = 200;
    private static final int MOST_ACCESSES = 200;

    private final DocumentSearch search;
    private final KeptDocuments documents;
    private final ArchivedCases cases;
    private final Withdrawals withdrawals;
    private final NaskahProgress progress;
    private final AccessLog accessLog;
    private final Retention retention;
    private final ArchiveAccess access;
    private final CurrentUser user;

    ArchiveController(DocumentSearch search, KeptDocuments documents, ArchivedCases cases, Withdrawals withdrawals,
                      NaskahProgress progress, AccessLog accessLog, Retention retention, ArchiveAccess access,
                      CurrentUser user) {
        this.search = search;
        this.documents = documents;
        this.cases = cases;
        this.withdrawals = withdrawals;
        this.progress = progress;
        this.accessLog = accessLog;
        this.retention = retention;
        this.access = access;
        this.user = user;
    }

    /** The agencies to choose from, and the kinds that each has issued. */
    @GetMapping
    List<Choice> choices() {
        return access.reading().stream().map(agency -> new Choice(agency.id(),
                "%s (%s)".formatted(agency.name(), agency.government()), search.kinds(agency.id()),
                access.supervises(agency) || access.isKeeper(agency))).toList();
    }

    /** Issued documents and files that match, latest first, 50 a page. */
    @GetMapping("/documents")
    Found find(@RequestParam(required = false) String agency, @RequestParam(defaultValue = "") String q,
               @RequestParam(required = false) String kind, @RequestParam(required = false) Integer year,
               @RequestParam(defaultValue = "0") int page) {
        Agency asked = access.reading(agency);
        DocumentQuery query = new DocumentQuery(asked.id(), access.cases(asked).orElse(null), DocumentQuery.words(q),
                kind == null || kind.isBlank() ? null : kind, year == null ? null : DocumentQuery.Period.ofYear(year, asked.zone()));
        int first = Math.max(0, Math.min(page, MOST_PAGES)) * PAGE;
        List<KeptDocument> found = search.find(query, first, PAGE + 1);
        accessLog.ofList(asked.id(), user.id(), Act.SEARCHED, "Arsip", q);
        return new Found(found.stream().limit(PAGE).map(Hit::of).toList(), found.size() > PAGE);
    }

    /** A case with all that is kept of it; supervisors also see who has read it. */
    @OpenTo(Caller.USER)
    @GetMapping("/cases/{processInstanceId}")
    CaseView one(@PathVariable String processInstanceId) {
        ArchivedCase archived = cases.visible(processInstanceId);
        boolean supervises = access.supervises(archived.agency());
        accessLog.ofCase(archived.agency().id(), processInstanceId, archived.number(), user.id(), Act.CASE_SEEN);
        return CaseView.of(archived, retention.source(), progress.of(processInstanceId), access.isKeeper(archived.agency()),
                supervises ? accessLog.ofCase(processInstanceId, MOST_ACCESSES) : null);
    }

    /** Declares a document of a case void or revokes it: for the agency's keepers. */
    @OpenTo(Caller.USER)
    @PostMapping("/cases/{processInstanceId}/withdrawals")
    CaseView withdraw(@PathVariable String processInstanceId, @Valid @RequestBody WithdrawalRequest request) {
        ArchivedCase archived = cases.visible(processInstanceId);
        access.requireKeeper(archived.agency());
        String code = documents.ofCase(processInstanceId).stream().map(KeptDocument::code)
                .filter(known -> known != null && known.equals(request.code())).findFirst().orElseThrow(Refusal::notFound);
        withdrawals.withdraw(code, request.kind(), request.ground(), request.reason().strip(), user.id());
        return one(processInstanceId);
    }

    /** @param code verification code of the document */
    record WithdrawalRequest(@NotBlank(message = "Pilih naskahnya.") String code, @NotNull(message = "Pilih jenisnya.") WithdrawalKind kind,
                             @NotNull(message = "Pilih sebabnya.") WithdrawalGround ground,
                             @NotBlank(message = "Isi alasannya.")
                             @Size(max = 1000, message = "Alasan terlalu panjang; paling panjang {max} huruf.") String reason) {
    }

    /** @param proposing whether the user may list documents past their retention */
    record Choice(String id, String name, Map<String, String> kinds, boolean proposing) {
    }

    record Found(List<Hit> documents, boolean more) {
    }

    record Hit(String id, String processInstanceId, String caseNumber, String subject, String kind, String title,
               String number, LocalDate date, Instant at, String code, boolean file) {

        static Hit of(KeptDocument document) {
            return new Hit(document.id(), document.processInstanceId(), document.caseNumber(), document.subject(),
                    document.kind(), document.title(), document.number(), document.issuedOn(),
                    document.actedAt() == null ? document.createdAt() : document.actedAt(), document.code(),
                    document.stage() == null);
        }
    }
}
