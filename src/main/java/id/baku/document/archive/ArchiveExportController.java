package id.baku.document.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import jakarta.servlet.http.HttpServletResponse;

import id.baku.document.store.AccessLog;
import id.baku.document.store.KeptDocument;
import id.baku.document.store.KeptDocuments;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.office.record.Act;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.answer.FileAnswer;
import id.baku.web.answer.Spreadsheet;
import id.baku.web.portal.PublicTemplates;
import id.baku.web.user.CurrentUser;

/**
 * Downloads from the archive. A whole case as ZIP, for whoever sees the case; the list of documents past their retention, for
 * supervisors and the agency's keepers. Both are recorded before the first byte is sent.
 */
@OpenTo(value = {Caller.EXECUTOR, Caller.SUPERVISOR}, otherwise = "Arsip hanya untuk pelaksana dan pengawas SOP instansi.")
@RestController
@RequestMapping(WebApps.API + "/archive")
class ArchiveExportController {

    private static final int MOST_FILES = 2_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_PROPOSALS = 5_000;
    private static final String MORE = "Daftar ini memuat 5.000 usul yang tertua; masih ada usul lain.";
    private static final List<String> HEADS = List.of("No.", "Kasus", "Nama naskah", "Nomor", "Tanggal", "Kasus selesai",
            "Retensi aktif (tahun)", "Retensi inaktif (tahun)", "Retensi berakhir", "Usul");

    private final PublicTemplates templates = new PublicTemplates("archive");
    private final ArchivedCases cases;
    private final KeptDocuments documents;
    private final DisposalProposals proposals;
    private final AccessLog accessLog;
    private final Retention retention;
    private final ArchiveAccess access;
    private final CurrentUser user;
    private final Clock clock;

    ArchiveExportController(ArchivedCases cases, KeptDocuments documents, DisposalProposals proposals, AccessLog accessLog,
                            Retention retention, ArchiveAccess access, CurrentUser user, Clock clock) {
        this.cases = cases;
        this.documents = documents;
        this.proposals = proposals;
        this.accessLog = accessLog;
        this.retention = retention;
        this.access = access;
        this.user = user;
        this.clock = clock;
    }

    /** All versions and files of a case with an index, written out one after the other. */
    @OpenTo(Caller.USER)
    @GetMapping("/cases/{processInstanceId}/zip")
    void zip(@PathVariable String processInstanceId, HttpServletResponse response) throws IOException {
        ArchivedCase archived = cases.visible(processInstanceId);
        CaseIndex index = new CaseIndex(archived);
        if (index.items().size() > MOST_FILES
                || index.items().stream().mapToLong(item -> item.version().size()).sum() > MOST_BYTES) {
            throw Refusal.tooLarge("Berkas kasus ini terlalu banyak untuk satu ZIP. Unduh satu per satu.");
        }
        accessLog.ofCase(archived.agency().id(), processInstanceId, archived.number(), user.id(), Act.CASE_EXPORTED);
        write(index, FileAnswer.saved(archived.number() + ".zip").open(response));
    }

    /** The ZIP is closed only when all is in it, so that one whose writing broke off cannot be opened as a whole one. */
    private void write(CaseIndex index, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        put(zip, "indeks.html", index.page(templates));
        put(zip, "indeks.xlsx", index.spreadsheet());
        for (CaseIndex.Item item : index.items()) {
            put(zip, item.file(), documents.contentOf(item.version()));
        }
        zip.close();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** Documents past their retention. */
    @GetMapping("/proposals")
    Proposals proposals(@RequestParam(required = false) String agency) {
        DisposalProposals.Found found = proposals.of(access.proposing(agency), MOST_PROPOSALS);
        return new Proposals(retention.source(), found.proposals().stream().map(Row::of).toList(), found.more() ? MORE : null);
    }

    /** Documents past their retention, as a spreadsheet. */
    @GetMapping("/proposals.xlsx")
    ResponseEntity<byte[]> spreadsheet(@RequestParam(required = false) String agency) {
        Agency asked = access.proposing(agency);
        DisposalProposals.Found found = proposals.of(asked, MOST_PROPOSALS);
        accessLog.ofList(asked.id(), user.id(), Act.LIST_EXPORTED, "Usul musnah", null);
        LocalDate today = LocalDate.ofInstant(clock.instant(), asked.zone());
        return FileAnswer.saved("usul-musnah-%s-%s.xlsx".formatted(asked.id(), today))
                .with(Spreadsheet.of(Spreadsheet.Table.fitting("Usul musnah", HEADS, rows(found))));
    }

    static List<List<Object>> rows(DisposalProposals.Found found) {
        List<List<Object>> rows = new ArrayList<>();
        found.proposals().forEach(proposal -> rows.add(Row.of(proposal).cells(rows.size() + 1)));
        if (found.more()) {
            List<Object> last = new ArrayList<>(Collections.nCopies(HEADS.size(), ""));
            last.set(HEADS.indexOf("Nama naskah"), MORE);
            rows.add(last);
        }
        return rows;
    }

    /** @param more a sentence saying that there are others; {@code null} when these are all */
    record Proposals(String source, List<Row> rows, String more) {
    }

    /** @param name the document's name without its holder, whom the list need not name */
    record Row(String id, String processInstanceId, String caseNumber, String name, String number, LocalDate date,
               LocalDate closed, int active, int inactive, LocalDate due, String fate) {

        static Row of(DisposalProposals.Proposal proposal) {
            KeptDocument document = proposal.document();
            Retention.Rule rule = proposal.rule();
            return new Row(document.id(), document.processInstanceId(), proposal.caseNumber(), document.name(),
                    document.number(), document.issuedOn(), proposal.closed(), rule.active(), rule.inactive(),
                    proposal.due(), rule.fate().label());
        }

        List<Object> cells(int count) {
            return List.of(count, or(caseNumber), name, or(number), or(date), closed.toString(), active, inactive, due.toString(), fate);
        }

        private static String or(Object value) {
            return value == null ? "–" : value.toString();
        }
    }
}
