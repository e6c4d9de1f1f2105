package id.baku.oversight.figures;

import java.time.LocalDate;
import java.time.ZoneId;

import id.baku.work.accountability.MeasuredActivity;

/**
 * The tally of an activity in a month.
 *
 * @param activityName  its latest name
 * @param standardLabel the standard as printed
 */
record Figure(Key key, String activityName, String standardLabel, Tally tally) {

    /**
     * @param month    its first day, in the agency's zone
     * @param role     lane; empty outside lanes
     * @param standard ISO 8601; empty without one
     */
    record Key(String agency, LocalDate month, String sopKey, String activityId, String role, String standard,
               boolean provisional) {

        static Key of(MeasuredActivity activity, ZoneId zone) {
            return new Key(activity.agency(), activity.finishedAt().atZone(zone).toLocalDate().withDayOfMonth(1),
                    activity.sopKey(), activity.activityId(), text(activity.role()), text(activity.standard()),
                    activity.provisional());
        }

        private static String text(String value) {
            return value == null ? "" : value;
        }
    }

    static Figure empty(MeasuredActivity activity, ZoneId zone) {
        return new Figure(Key.of(activity, zone), activity.activityName(), activity.standardLabel(), new Tally());
    }
}
