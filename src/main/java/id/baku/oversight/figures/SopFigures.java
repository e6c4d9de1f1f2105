package id.baku.oversight.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The figures of an SOP in a period. What was measured by provisional standards is kept apart everywhere. Public, because
 * the templates of documents read it.
 *
 * @param firm        activities with a standard of the signed sheet, or with none
 * @param provisional those with a provisional standard; {@code null} when there are none
 * @param activities  in the order of the sheet; an activity whose standard was changed has a line for each
 */
public record SopFigures(String key, String title, FigureLine firm, FigureLine provisional, List<Activity> activities,
                         List<Month> months, List<Role> roles) {

    /**
     * @param standard  as printed; {@code null} without one
     * @param cost      working time of the activity, of that of all activities of the SOP, in per cent
     * @param costliest whether no other activity costs the cases more
     */
    public record Activity(String id, String name, String role, String standard, boolean provisional, double cost,
                           boolean costliest, FigureLine line) {
    }

    /** @param provisional {@code null} when there are none */
    public record Month(LocalDate month, FigureLine firm, FigureLine provisional) {
    }

    /** @param role its name */
    public record Role(String role, boolean provisional, FigureLine line) {
    }

    /** The activity that costs the cases most. */
    Optional<Activity> costliest() {
        return activities.stream().filter(Activity::costliest).findFirst();
    }
}
