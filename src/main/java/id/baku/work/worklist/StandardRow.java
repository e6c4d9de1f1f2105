package id.baku.work.worklist;

import java.time.Instant;
import java.util.List;

/**
 * A row of the sheet, and how often and when it was done in one case.
 *
 * @param time        time standard as printed
 * @param provisional whether the sheet gives no time and Baku proposes the standard
 * @param note what Baku adds to the sheet's remark; {@code null} for most
 * @param present whether the case is at this activity now
 * @param runs each time it was done, oldest first
 */
record StandardRow(String activity, String wording, String role, String time, boolean provisional, List<String> items,
                   String output, String remark, String note, boolean present, List<Run> runs) {

    /** @param minutes working minutes without pauses; late by how many, 0 in time */
    record Run(String by, Instant at, long minutes, long late) {
    }
}
