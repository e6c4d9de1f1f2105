package id.baku.oversight.figures;

import java.util.List;
import java.util.Optional;

/**
 * A standard that is proposed for an activity, from the times observed. Public, because the document's template reads it.
 *
 * @param present  the standard in force, as printed; {@code null} without one
 * @param reason   why it should be fixed or changed
 * @param observed in how many activities the times were observed
 * @param proposed the 90th percentile, rounded up to a usual figure; {@code null} as long as too little was observed
 */
public record Proposal(String sop, String activity, String role, String present, String reason, long observed,
                       String median, String ninetieth, String proposed) {

    private static final int ENOUGH = 10;
    private static final double HARDLY_EVER = 10;
    private static final long WIDE_MARGIN = 50;

    static List<Proposal> from(List<SopFigures> sops) {
        return sops.stream().flatMap(sop -> sop.activities().stream()
                .flatMap(activity -> reason(activity).map(reason -> of(sop, activity, reason)).stream())).toList();
    }

    private static Optional<String> reason(SopFigures.Activity activity) {
        FigureLine line = activity.line();
        if (activity.provisional()) {
            return Optional.of("Waktu baku sementara");
        }
        if (activity.standard() == null) {
            return Optional.of("Belum ada waktu baku");
        }
        if (line.measured() >= ENOUGH && line.onTimePercent() < HARDLY_EVER) {
            return Optional.of("Hampir tidak pernah terpenuhi: tepat waktu %s dari %s".formatted(line.onTime(), line.measured()));
        }
        if (line.measured() >= ENOUGH && line.late() == 0 && line.ninetiethPercent() <= WIDE_MARGIN) {
            return Optional.of("Selalu terpenuhi: 90%% selesai dalam %s%% waktu baku".formatted(line.ninetiethPercent()));
        }
        return Optional.empty();
    }

    private static Proposal of(SopFigures sop, SopFigures.Activity activity, String reason) {
        FigureLine line = activity.line();
        return new Proposal(sop.title(), activity.name(), activity.role(), activity.standard(), reason, line.finished(),
                TimeText.of(line.median()), TimeText.of(line.ninetieth()),
                line.finished() < ENOUGH ? null : TimeText.usual(line.ninetieth()));
    }
}
