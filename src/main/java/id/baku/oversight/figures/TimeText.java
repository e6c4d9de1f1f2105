package id.baku.oversight.figures;

import java.util.List;

import id.baku.web.format.Indonesian;
import id.baku.web.format.IndonesianTime;

/** Working time in the words of the sheets. */
final class TimeText {

    /** Minutes of a working day: 37 hours and 30 minutes a week over five days (Perpres 21/2023). */
    static final int DAY = 450;

    private static final List<Integer> USUAL_MINUTES = List.of(5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300);
    private static final List<Integer> USUAL_DAYS = List.of(1, 2, 3, 4, 5, 6, 7, 10, 12, 14, 15, 20, 25, 30, 45, 60, 90, 120, 180);

    private TimeText() {
    }

    /** E.g. "25 menit", "2 jam 5 menit", "3,4 hari kerja". */
    static String of(long minutes) {
        if (minutes == 0) {
            return "0 menit";
        }
        return minutes < DAY ? IndonesianTime.length(minutes)
                : Indonesian.text("%.1f hari kerja", (double) minutes / DAY).replace(",0 ", " ");
    }

    /** A time rounded up to one that sheets usually give: "45 menit", "2 jam", "3 hari". */
    static String usual(long minutes) {
        return USUAL_MINUTES.stream().filter(usual -> usual >= minutes).findFirst().map(TimeText::of).orElseGet(() -> {
            long days = (minutes + DAY - 1) / DAY;
            return USUAL_DAYS.stream().filter(usual -> usual >= days).findFirst().map(Integer::longValue).orElse(days) + " hari";
        });
    }
}
