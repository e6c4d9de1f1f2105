package id.baku.office.record;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What to look for in a record.
 *
 * @param agency whose record, or {@link AgencyRecord#PLATFORM}
 * @param acts   which of them; empty for all
 * @param actor  who did it; {@code null} for everybody
 * @param about  to whom, to what, or in which case; {@code null} for all
 * @param begin  from this moment on; {@code null} from the first
 * @param end    before this moment; {@code null} to the last
 */
public record RecordQuery(String agency, Collection<Act> acts, String actor, String about, Instant begin, Instant end) {

    String conditions(List<Object> values) {
        StringBuilder text = new StringBuilder("agency = ?");
        values.add(agency);
        if (!acts.isEmpty()) {
            text.append(" and act in (").append(AgencyRecord.marks(acts.size())).append(')');
            acts.forEach(act -> values.add(act.name()));
        }
        if (actor != null) {
            text.append(" and actor = ?");
            values.add(actor);
        }
        if (about != null) {
            text.append(" and (subject = ? or case_number = ?)");
            values.add(about);
            values.add(about);
        }
        if (begin != null) {
            text.append(" and happened_at >= ?");
            values.add(Timestamp.from(begin));
        }
        if (end != null) {
            text.append(" and happened_at < ?");
            values.add(Timestamp.from(end));
        }
        return text.toString();
    }
}
