package id.baku.oversight.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import id.baku.web.answer.Spreadsheet;
import id.baku.work.accountability.FinishedActivity;

/** The evidence as a workbook with sheets of steps, deviations and documents. Moments are in the agency's zone. */
final class EvidenceWorkbook {

    private static final List<String> STEPS = List.of("Kasus", "SOP", "Versi", "Kegiatan", "Peran", "Pelaksana", "Mulai", "Diambil",
            "Batas", "Selesai", "Waktu baku", "Sementara", "Waktu baku (menit kerja)", "Waktu kerja (menit)", "Menunggu (menit)",
            "Jeda (menit)", "Terlambat (menit)", "Penilaian");
    private static final List<String> DEVIATIONS = List.of("Kasus", "Kegiatan", "Pelaksana", "Jenis", "Mutu baku", "Keadaan", "Alasan",
            "Tindak lanjut", "Status", "Dijawab oleh", "Dijawab", "Catatan atasan");
    private static final List<String> DOCUMENTS = List.of("Kasus", "Naskah", "Tahap", "Nomor", "Tanggal", "Nama berkas", "Ukuran (bita)",
            "SHA-256", "Dibuat", "Oleh", "Kode verifikasi");
    private static final int WIDTH = 22;

    private final ZoneId zone;

    private EvidenceWorkbook(ZoneId zone) {
        this.zone = zone;
    }

    static byte[] of(EvidencePack pack) {
        return new EvidenceWorkbook(pack.agency().zone()).write(pack);
    }

    private byte[] write(EvidencePack pack) {
        return Spreadsheet.of(
                table("Kegiatan", STEPS, pack.cases().stream().flatMap(one -> one.steps().stream()
                        .map(step -> step(one, step))).toList()),
                table("Penyimpangan", DEVIATIONS, pack.cases().stream().flatMap(one -> one.steps().stream()
                        .flatMap(step -> step.activity().deviations().stream().map(deviation -> deviation(one, step, deviation)))).toList()),
                table("Naskah", DOCUMENTS, pack.cases().stream().flatMap(one -> one.documents().stream()
                        .map(document -> document(one, document))).toList()));
    }

    private static Spreadsheet.Table table(String name, List<String> heads, List<List<Object>> rows) {
        return new Spreadsheet.Table(name, heads.stream()
                .map(head -> new Spreadsheet.Column(head, head.equals("SHA-256") ? 66 : WIDTH)).toList(), rows);
    }

    private List<Object> step(EvidencePack.Case one, EvidencePack.Step step) {
        FinishedActivity activity = step.activity();
        return Arrays.asList(one.number(), one.sop(), activity.sopVersion(), activity.activityName(), step.role(), step.executor(),
                local(activity.startedAt()), local(activity.claimedAt()), local(activity.dueAt()), local(activity.finishedAt()),
                activity.measured().standardMinutes() == null ? null : activity.measured().standardLabel(), activity.measured().provisional() ? "Ya" : "Tidak",
                activity.measured().standardMinutes(), activity.measured().workingMinutes(), activity.measured().waitingMinutes(), activity.measured().pausedMinutes(),
                activity.measured().minutesLate(), step.verdict());
    }

    private List<Object> deviation(EvidencePack.Case one, EvidencePack.Step step, FinishedActivity.Accounted deviation) {
        return Arrays.asList(one.number(), step.activity().activityName(), step.executor(), deviation.kind(), deviation.standard(),
                deviation.actual(), deviation.reason(), deviation.followUp(), deviation.state(), deviation.answeredBy(),
                local(deviation.answeredAt()), deviation.answer());
    }

    private List<Object> document(EvidencePack.Case one, EvidencePack.Document document) {
        return Arrays.asList(one.number(), document.title(), document.stage(), document.number(), document.issuedOn(), document.fileName(),
                document.size(), document.sha256(), local(document.createdAt()), document.author(), document.code());
    }

    private LocalDateTime local(Instant moment) {
        return moment == null ? null : moment.atZone(zone).toLocalDateTime();
    }
}
