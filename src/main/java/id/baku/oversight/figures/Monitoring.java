package id.baku.oversight.figures;

import java.util.ArrayList;
import java.util.List;

import id.baku.web.format.Indonesian;

/**
 * The table of the six-monthly monitoring (PermenPANRB 35/2012): what the figures say of each procedure. The verdict is only
 * proposed; the assessor initials it or strikes it out.
 */
final class Monitoring {

    /** Below this percentage a procedure does not run well. The bound is chosen by Baku, the regulation names none. */
    static final int WELL = 90;

    private Monitoring() {
    }

    /**
     * A row. Public, because the document's template reads it.
     *
     * @param verdict {@code null} where the figures allow none
     */
    public record Row(String procedure, String verdict, List<String> notes, List<String> actions) {
    }

    /** A row for each SOP. */
    static List<Row> ofSops(List<SopFigures> sops) {
        return sops.stream().map(sop -> {
            List<String> notes = new ArrayList<>(notes(sop.firm()));
            if (sop.provisional() != null) {
                notes.add("Waktu baku sementara, dihitung terpisah: " + String.join(" ", notes(sop.provisional())));
            }
            sop.costliest().ifPresent(activity -> notes.add(Indonesian.text("Paling memakan waktu: %s (%s waktu kerja).",
                    activity.name(), Indonesian.percent(activity.cost()))));
            return new Row(sop.title(), verdict(sop.firm()), notes, sop.activities().stream().filter(activity ->
                    !activity.provisional() && activity.line().late() > 0 && !runsWell(activity.line()))
                    .map(activity -> Indonesian.text("Tinjau %s: terlambat %,d dari %,d.", activity.name(), activity.line().late(),
                            activity.line().measured())).toList());
        }).toList();
    }

    /** A row for each activity of one SOP. */
    static List<Row> ofActivities(SopFigures sop) {
        return sop.activities().stream().map(activity -> {
            List<String> notes = new ArrayList<>();
            notes.add("%s. Waktu baku: %s%s.".formatted(activity.role(), activity.standard() == null ? "belum ada" : activity.standard(),
                    activity.provisional() ? " (sementara)" : ""));
            notes.addAll(notes(activity.line()));
            return new Row(activity.name(), activity.provisional() ? null : verdict(activity.line()), notes, List.of());
        }).toList();
    }

    private static String verdict(FigureLine line) {
        return line.onTimePercent() == null ? null : runsWell(line) ? "Berjalan baik" : "Tidak berjalan baik";
    }

    private static boolean runsWell(FigureLine line) {
        return line.onTimePercent() >= WELL && line.missingItems() + line.missingOutputs() <= line.finished() * (100 - WELL) / 100;
    }

    static List<String> notes(FigureLine line) {
        List<String> notes = new ArrayList<>();
        if (line.finished() == 0) {
            return List.of("Tidak ada kegiatan yang selesai.");
        }
        if (line.measured() == 0) {
            notes.add(Indonesian.text("%,d kegiatan selesai, tanpa waktu baku.", line.finished()));
        } else {
            notes.add(Indonesian.text("%,d kegiatan selesai; tepat waktu %s (%,d dari %,d), terlambat %,d.", line.finished(),
                    Indonesian.percent(line.onTimePercent()), line.onTime(), line.measured(), line.late()));
            notes.add(Indonesian.text("Waktu kerja terhadap waktu baku: median %,d%%, persentil ke-90 %,d%%.",
                    line.medianPercent(), line.ninetiethPercent()));
        }
        notes.add(Indonesian.text("Penyimpangan: waktu %,d, kelengkapan %,d, output %,d.", line.late(), line.missingItems(),
                line.missingOutputs()));
        notes.add(Indonesian.text("Menunggu diambil %s, jeda %s%s.", Indonesian.percent(line.waitingPercent()),
                Indonesian.percent(line.pausedPercent()),
                line.savedByPause() == 0 ? "" : Indonesian.text("; %,d tepat waktu hanya karena jeda", line.savedByPause())));
        return notes;
    }
}
