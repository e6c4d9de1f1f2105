package id.baku.work.worklist;

import java.time.Instant;
import java.util.List;

/**
 * A row of the sheet with what became of it in one case.
 *
 * @param time        time standard as printed
 * @param provisional whether the sheet gives no time and the standard is ours
 * @param note        what Baku remarks beside the sheet's remark; {@code null} for most
 * @param present     whether the case stands here
 * @param runs        how often it was done, oldest first
 */
record StandardRow(String activity, String wording, String role, String time, boolean provisional, List<String> items,
                   String output, String remark, String note, boolean present, List<Run> runs) {

    /** @param minutes working minutes without pauses; late by how many, 0 in time */
    record Run(String by, Instant at, long minutes, long late) {
    }
}
