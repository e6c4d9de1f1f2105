package id.baku.office.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The one record of administrative acts and of access to personal data, of each agency. A line is written in the same
 * transaction as the act it tells of, so that neither exists without the other. Lines are never changed, and deleted only when
 * their retention time is over.
 */
@Component
public class AgencyRecord {

    /** Stands in place of an agency for acts that concern no single agency. */
    public static final String PLATFORM = "-";

    static final String COLUMNS = "select id, agency, happened_at, actor, act, subject, detail, process_instance_id, "
            + "case_number, document_id, place, seal from record_entry ";

    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_DETAIL = 1000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public AgencyRecord(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a line with the present time. */
    public void write(Entry entry) {
        jdbc.update("insert into record_entry (id, agency, happened_at, actor, act, subject, detail, process_instance_id, "
                + "case_number, document_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", UUID.randomUUID().toString(),
                entry.agency() == null ? PLATFORM : entry.agency(), Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                entry.actor(), entry.act().name(), cut(entry.subject(), LONGEST_SUBJECT), cut(entry.detail(), LONGEST_DETAIL),
                entry.instance(), cut(entry.caseNumber(), LONGEST_SUBJECT), entry.document());
    }

    /** Whether somebody has read a version of a document before. */
    public boolean hasRead(String document, String actor) {
        return !jdbc.queryForList("select act from record_entry where document_id = ? and actor = ? fetch first 1 rows only",
                String.class, document, actor).isEmpty();
    }

    /** Who read what of a case, the latest first; at most so many lines. */
    public List<Entry> readingOf(String processInstanceId, int most) {
        List<Act> reading = Act.of(Act.Area.READING);
        List<Object> values = new ArrayList<>(List.of(processInstanceId));
        reading.forEach(act -> values.add(act.name()));
        values.add(most);
        return jdbc.query(COLUMNS + "where process_instance_id = ? and act in (" + marks(reading.size()) + ") "
                + "order by happened_at desc, id fetch first ? rows only", AgencyRecord::entry, values.toArray());
    }

    /** Lines that match, the latest first; at most so many, after leaving out the first ones. */
    public List<Entry> find(RecordQuery wanted, int first, int most) {
        List<Object> values = new ArrayList<>();
        String conditions = wanted.conditions(values);
        values.add(first);
        values.add(most);
        return jdbc.query(COLUMNS + "where " + conditions + " order by happened_at desc, id offset ? rows fetch first ? rows only",
                AgencyRecord::entry, values.toArray());
    }

    /**
     * What an account did, and what was done with it, in whichever record; the latest first, at most so many, after leaving out
     * the first ones.
     *
     * @param acts  what is done with accounts: only of these a line's subject is one
     * @param sight in which agencies it was sought by these words, in small letters, and since when
     */
    public List<Entry> ofAccount(String user, Collection<Act> acts, Sight sight, int first, int most) {
        List<Object> values = new ArrayList<>(List.of(user, user));
        acts.forEach(act -> values.add(act.name()));
        String sought = "";
        if (!sight.agencies().isEmpty() && !sight.words().isEmpty()) {
            sought = " union select id from record_entry where agency in (" + marks(sight.agencies().size()) + ") and happened_at >= ? "
                    + "and act = ? and lower(detail) in (" + marks(sight.words().size()) + ")";
            values.addAll(sight.agencies());
            values.add(Timestamp.from(sight.since()));
            values.add(Act.SEARCHED.name());
            values.addAll(sight.words());
        }
        values.add(first);
        values.add(most);
        return jdbc.query(COLUMNS + "where id in (select id from record_entry where actor = ? union select id from record_entry "
                + "where subject = ? and act in (" + marks(acts.size()) + ")" + sought + ") "
                + "order by happened_at desc, id offset ? rows fetch first ? rows only", AgencyRecord::entry, values.toArray());
    }

    /** @param words by which somebody is sought, in small letters */
    public record Sight(Collection<String> agencies, Collection<String> words, Instant since) {
    }

    static Entry entry(ResultSet row, int i) throws SQLException {
        Instant at = row.getTimestamp(3).toInstant();
        long place = row.getLong(11);
        return new Entry(row.getString(1), row.getString(2), at, row.getString(4), Act.valueOf(row.getString(5)),
                row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10),
                place == 0 ? null : place, row.getString(12));
    }

    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
