package id.baku.work.worklist;

import java.time.Instant;
import java.util.List;

import id.baku.engine.form.EnteredValue;

/**
 * One line of a case's history.
 *
 * @param title   the activity, the document, or the remark
 * @param by      who did it; {@code null} for the system
 * @param minutes working minutes that an activity took, without its pauses
 * @param paused working minutes spent in pauses
 * @param late working minutes after the due date; 0 when in time
 * @param detail for an activity its role, for a document its stage
 * @param link    id of the document
 * @param values the values that an act wrote into the case
 */
record CaseEntry(Kind kind, Instant at, String title, String by, String detail, Long minutes, Long paused, Long late,
                 String link, List<EnteredValue> values) {

    enum Kind {
        START, ACTIVITY, DOCUMENT, REMARK, CHANGE
    }

    /** This entry with the name of who did it. */
    CaseEntry by(String name) {
        return new CaseEntry(kind, at, title, name, detail, minutes, paused, late, link, values);
    }

    /** This entry with the values that were written. */
    CaseEntry writing(List<EnteredValue> written) {
        return new CaseEntry(kind, at, title, by, detail, minutes, paused, late, link, written);
    }

    static CaseEntry moment(Kind kind, Instant at, String title, String by) {
        return new CaseEntry(kind, at, title, by, null, null, null, null, null, List.of());
    }
}
