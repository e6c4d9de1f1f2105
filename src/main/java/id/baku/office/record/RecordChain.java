package id.baku.office.record;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.office.lock.Lock;
import id.baku.office.lock.Locks;

/**
 * Chains the lines of a record: each bears a hash over itself and the hash of the line before, so that a line that was changed,
 * removed or inserted shows. Lines are sealed in batches after they were written, so that writing a line never waits for
 * another.
 */
@Component
public class RecordChain {

    private static final int BATCH = 500;
    private static final String START = "0".repeat(64);

    private final JdbcTemplate jdbc;
    private final Locks locks;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;

    RecordChain(JdbcTemplate jdbc, Locks locks, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.transaction = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Seals all lines that are not sealed yet; answers how many they were. */
    public int seal(String agency) {
        int sealed = 0;
        for (int last = BATCH; last == BATCH; sealed += last) {
            last = transaction.execute(status -> sealSome(agency));
        }
        return sealed;
    }

    private int sealSome(String agency) {
        locks.take(Lock.RECORD, agency);
        Ends ends = ends(agency);
        List<Entry> open = jdbc.query(AgencyRecord.COLUMNS + "where agency = ? and place is null order by happened_at, id "
                + "fetch first ? rows only", AgencyRecord::entry, agency, BATCH);
        String seal = ends.lastSeal();
        List<Object[]> rows = new ArrayList<>();
        for (Entry entry : open) {
            long place = ends.last() + rows.size() + 1;
            seal = sealOf(seal, place, entry);
            rows.add(new Object[] {place, seal, entry.id()});
        }
        if (!open.isEmpty()) {
            if (ends.last() == 0) {
                jdbc.update("insert into record_chain (agency, first_place, first_seal, last_place, last_seal) values (?, 0, ?, 0, ?)",
                        agency, START, START);
            }
            jdbc.batchUpdate("update record_entry set place = ?, seal = ? where id = ?", rows);
            jdbc.update("update record_chain set last_place = ?, last_seal = ? where agency = ?", ends.last() + rows.size(), seal, agency);
        }
        return open.size();
    }

    /**
     * Deletes lines older than a moment, up to the first that is younger; the chain then begins after them. The record itself
     * gets a line about it.
     *
     * @return how many lines that were
     */
    public int forget(String agency, Instant before, AgencyRecord record) {
        return transaction.execute(status -> {
            locks.take(Lock.RECORD, agency);
            Ends ends = ends(agency);
            List<Long> kept = jdbc.queryForList("select place from record_entry where agency = ? and happened_at >= ? and place is not null "
                    + "order by place fetch first 1 rows only", Long.class, agency, Timestamp.from(before));
            long cut = kept.isEmpty() ? ends.last() : kept.get(0) - 1;
            if (cut <= ends.first()) {
                return 0;
            }
            String seal = jdbc.queryForObject("select seal from record_entry where agency = ? and place = ?", String.class, agency, cut);
            jdbc.update("update record_chain set first_place = ?, first_seal = ? where agency = ?", cut, seal, agency);
            int forgotten = jdbc.update("delete from record_entry where agency = ? and place <= ?", agency, cut);
            record.write(Entry.of(agency, null, Act.RECORD_SHORTENED).with(forgotten + " baris sebelum " + before));
            return forgotten;
        });
    }

    /** How many lines are sealed, and the seal of the last. */
    public String end(String agency) {
        Ends ends = ends(agency);
        return ends.last() + " " + ends.lastSeal();
    }

    /** Recomputes the whole chain and compares it with the stored hashes, in one consistent view of the table. */
    public Integrity check(String agency) {
        return snapshot.execute(status -> checkNow(agency));
    }

    private Integrity checkNow(String agency) {
        Ends ends = ends(agency);
        long place = ends.first();
        String seal = ends.firstSeal();
        for (List<Entry> some = after(agency, place); !some.isEmpty(); some = after(agency, place)) {
            for (Entry entry : some) {
                if (entry.place() != place + 1 || !sealOf(seal, entry.place(), entry).equals(entry.seal())) {
                    return new Integrity(false, place, seal, place + 1);
                }
                place = entry.place();
                seal = entry.seal();
            }
        }
        return place == ends.last() && seal.equals(ends.lastSeal()) ? new Integrity(true, place, seal, null)
                : new Integrity(false, place, seal, place + 1);
    }

    private List<Entry> after(String agency, long place) {
        return jdbc.query(AgencyRecord.COLUMNS + "where agency = ? and place > ? order by place fetch first ? rows only", AgencyRecord::entry,
                agency, place, BATCH);
    }

    private Ends ends(String agency) {
        List<Ends> found = jdbc.query("select first_place, first_seal, last_place, last_seal from record_chain where agency = ?",
                (row, i) -> new Ends(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)), agency);
        return found.isEmpty() ? new Ends(0, START, 0, START) : found.get(0);
    }

    /** Each part is preceded by its length, so that two different lines are never hashed from the same text. */
    private static String sealOf(String before, long place, Entry entry) {
        StringBuilder text = new StringBuilder(before);
        Stream.of(entry.id(), entry.agency(), String.valueOf(place), String.valueOf(entry.at().toEpochMilli()), entry.actor(),
                entry.act().name(), entry.subject(), entry.detail(), entry.instance(), entry.caseNumber(), entry.document())
                .forEach(part -> text.append('|').append(part == null ? "-" : part.length() + ":" + part));
        return DigestUtils.sha256Hex(text.toString());
    }

    /** The place and seal just before the first line that is kept, and those of the last sealed line. */
    private record Ends(long first, String firstSeal, long last, String lastSeal) {
    }

    /**
     * @param whole    whether the chain holds from its beginning to its end
     * @param place    the last line that holds
     * @param seal     its hash: whoever has written it down sees later whether the record is still the same
     * @param brokenAt the first place at which it does not hold; {@code null} where all hold
     */
    public record Integrity(boolean whole, long place, String seal, Long brokenAt) {
    }
}
