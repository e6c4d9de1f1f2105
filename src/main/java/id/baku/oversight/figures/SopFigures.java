package id.baku.oversight.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The figures of an SOP in a period. Activities with provisional standards are always counted apart. Public, because the
 * templates of documents read it.
 *
 * @param firm        activities with a standard of the signed sheet, or with none
 * @param provisional activities with a provisional standard; {@code null} when there are none
 * @param activities in the order of the sheet; one line for each standard that an activity had
 */
public record SopFigures(String key, String title, FigureLine firm, FigureLine provisional, List<Activity> activities,
                         List<Month> months, List<Role> roles) {

    /**
     * @param standard  as printed; {@code null} without one
     * @param cost working time of the activity as a percentage of that of all activities of the SOP
     * @param costliest whether no other activity takes more working time
     */
    public record Activity(String id, String name, String role, String standard, boolean provisional, double cost,
                           boolean costliest, FigureLine line) {
    }

    /** @param provisional {@code null} when there are none */
    public record Month(LocalDate month, FigureLine firm, FigureLine provisional) {
    }

    /** @param role name of the role */
    public record Role(String role, boolean provisional, FigureLine line) {
    }

    /** The activity that takes most of the cases' working time. */
    Optional<Activity> costliest() {
        return activities.stream().filter(Activity::costliest).findFirst();
    }
}
