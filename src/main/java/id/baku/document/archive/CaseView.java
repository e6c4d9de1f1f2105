package id.baku.document.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import id.baku.document.drawup.NaskahProgress;
import id.baku.document.store.AccessLog;
import id.baku.document.store.KeptDocument;
import id.baku.document.verification.Standing;

/**
 * A case as the page shows it.
 *
 * @param retentionSource where the retention times come from
 * @param withdrawable    whether the user may withdraw documents
 * @param accesses who has read documents; {@code null} for users who do not supervise
 */
record CaseView(String id, String number, String sop, String subject, String state, Instant started, Instant ended,
                String retentionSource, List<NaskahProgress.Series> progress, List<Document> documents,
                boolean withdrawable, List<AccessLog.Access> accesses) {

    static CaseView of(ArchivedCase archived, String retentionSource, List<NaskahProgress.Series> progress,
                       boolean withdrawable, List<AccessLog.Access> accesses) {
        return new CaseView(archived.id(), archived.number(), archived.sop(), archived.subject(), archived.state(),
                archived.started(), archived.ended(), retentionSource, progress,
                archived.documents().stream().map(Document::of).toList(), withdrawable, accesses);
    }

    record Document(String kind, String name, String holder, String code, String number, LocalDate date, State state,
                    String retention, Instant until, List<Version> versions) {

        static Document of(ArchivedCase.Document document) {
            KeptDocument latest = document.latest();
            Retention.Rule rule = document.retention();
            return new Document(document.kind(), document.name(), document.holder(), latest.code(), latest.number(),
                    latest.issuedOn(), document.standing() == null ? null : State.of(document.standing()),
                    "%d + %d tahun, %s".formatted(rule.active(), rule.inactive(), rule.fate().label().toLowerCase(Locale.ROOT)),
                    document.until(), document.versions().stream().map(Version::of).toList());
        }
    }

    record State(Standing.State id, String label, Instant since, String ground, String reason, String by) {

        static State of(Standing standing) {
            return new State(standing.state(), standing.state().label(), standing.since(),
                    standing.ground() == null ? null : standing.ground().label(), standing.reason(), standing.by());
        }
    }

    record Version(String id, String stage, String fileName, long size, String sha256, String author, Instant at) {

        static Version of(KeptDocument document) {
            return new Version(document.id(), document.stage() == null ? null : document.stage().label(),
                    document.fileName(), document.size(), document.sha256(), document.author(), document.createdAt());
        }
    }
}
