package id.baku.oversight.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import id.baku.work.accountability.FinishedActivity;

/** The evidence as a workbook: steps, deviations and documents, one row each. Moments are in the agency's zone. */
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
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Baku", "1.0")) {
            table(workbook, "Kegiatan", STEPS, pack.cases().stream().flatMap(one -> one.steps().stream()
                    .map(step -> step(one, step))).toList());
            table(workbook, "Penyimpangan", DEVIATIONS, pack.cases().stream().flatMap(one -> one.steps().stream()
                    .flatMap(step -> step.activity().deviations().stream().map(deviation -> deviation(one, step, deviation)))).toList());
            table(workbook, "Naskah", DOCUMENTS, pack.cases().stream().flatMap(one -> one.documents().stream()
                    .map(document -> document(one, document))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private List<Object> step(EvidencePack.Case one, EvidencePack.Step step) {
        FinishedActivity activity = step.activity();
        return row(one.number(), one.sop(), activity.sopVersion(), activity.activityName(), step.role(), step.executor(),
                local(activity.startedAt()), local(activity.claimedAt()), local(activity.dueAt()), local(activity.finishedAt()),
                activity.measured().standardMinutes() == null ? null : activity.measured().standardLabel(), activity.measured().provisional() ? "Ya" : "Tidak",
                activity.measured().standardMinutes(), activity.measured().workingMinutes(), activity.measured().waitingMinutes(), activity.measured().pausedMinutes(),
                activity.measured().minutesLate(), step.verdict());
    }

    private List<Object> deviation(EvidencePack.Case one, EvidencePack.Step step, FinishedActivity.Accounted deviation) {
        return row(one.number(), step.activity().activityName(), step.executor(), deviation.kind(), deviation.standard(),
                deviation.actual(), deviation.reason(), deviation.followUp(), deviation.state(), deviation.answeredBy(),
                local(deviation.answeredAt()), deviation.answer());
    }

    private List<Object> document(EvidencePack.Case one, EvidencePack.Document document) {
        return row(one.number(), document.title(), document.stage(), document.number(), document.issuedOn(), document.fileName(),
                document.size(), document.sha256(), local(document.createdAt()), document.author(), document.code());
    }

    private static List<Object> row(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private LocalDateTime local(Instant moment) {
        return moment == null ? null : moment.atZone(zone).toLocalDateTime();
    }

    private static void table(Workbook workbook, String name, List<String> heads, List<List<Object>> rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
            sheet.width(column, heads.get(column).equals("SHA-256") ? 66 : WIDTH);
            for (int row = 0; row < rows.size(); row++) {
                put(sheet, row + 1, column, rows.get(row).get(column));
            }
        }
        sheet.range(0, 0, 0, heads.size() - 1).style().bold().wrapText(true).fillColor("E3EEF3").set();
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, rows.size(), heads.size() - 1);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** Texts stay texts, also those that look like a formula. */
    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDateTime moment) {
            sheet.value(row, column, moment);
            sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }
}
