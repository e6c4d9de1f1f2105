package id.baku.document.register;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import id.baku.engine.entry.SoughtWord;


/**
 * The entries of all registers, in the current transaction. No query reads across agencies, except that of the round over all
 * reservations.
 */
@Component
class RegisterStore {

    /** One letter to several people counts as one document. */
    private static final String SEVERAL = "having count(distinct process_instance_id || ' ' || kind) > 1";
    /** The columns in which a search looks for words. */
    private static final String WORDS = "lower(number || ' ' || title || ' ' || coalesce(subject, '') || ' ' || coalesce(case_subject, '') "
            + "|| ' ' || coalesce(business_key, '') || ' ' || coalesce(void_reason, '')) like ? escape '!'";

    private final JdbcTemplate jdbc;

    RegisterStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest number of a series and year; 0 when there is none. Ask only while holding the lock. */
    int highest(String agency, String series, int year) {
        return jdbc.queryForObject("select coalesce(max(sequence_number), 0) from register_entry "
                + "where agency = ? and series = ? and book_year = ?", Integer.class, agency, series, year);
    }

    /** All entries of a document, void ones too, oldest first. */
    List<RegisterEntry> of(NumberedDocument document) {
        return jdbc.query("select * from register_entry where agency = ? and process_instance_id = ? and kind = ? "
                + "and coalesce(holder, '') = ? order by issued_at", (row, i) -> entry(row), document.agency(),
                document.processInstanceId(), document.kind(), document.holder() == null ? "" : document.holder());
    }

    /** The entries of a case's documents that are not void. */
    List<RegisterEntry> valid(String processInstanceId) {
        return jdbc.query("select * from register_entry where process_instance_id = ? and voided_at is null "
                + "order by issued_at",
                (row, i) -> entry(row), processInstanceId);
    }

    /** Reserved numbers of all agencies that are not used yet. */
    List<RegisterEntry> reserved() {
        return jdbc.query("select * from register_entry where reserved and voided_at is null order by issued_at", (row, i) -> entry(row));
    }

    /** The valid entry of the series with the latest date up to a day, of other documents than this. */
    Optional<RegisterEntry> latest(NumberedDocument document, String series, int year, LocalDate until) {
        return jdbc.query("select * from register_entry where agency = ? and series = ? and book_year = ? and sequence_number is not null "
                + "and voided_at is null and document_date <= ? and not (process_instance_id = ? and kind = ?) order by document_date desc, sequence_number desc limit 1",
                (row, i) -> entry(row), document.agency(), series, year, Date.valueOf(until), document.processInstanceId(), document.kind())
                .stream().findFirst();
    }

    /** The entries of a year: by number within each series, those from elsewhere after them. */
    List<RegisterEntry> of(String agency, int year) {
        return jdbc.query("select * from register_entry where agency = ? and book_year = ? order by series, "
                + "case when sequence_number is null then 1 else 0 end, sequence_number, document_date, issued_at",
                (row, i) -> entry(row), agency, year);
    }

    /**
     * A selection of the entries of a year.
     *
     * @param series {@code null} for all
     * @param words an entry must contain all of them
     */
    record Part(String agency, int year, String series, List<String> words) {

        private String where() {
            return "agency = ? and book_year = ?" + (series == null ? "" : " and series = ?") + " and ".concat(WORDS).repeat(words.size());
        }

        private Object[] values(Object... others) {
            return Stream.of(Stream.of(agency, year), Stream.ofNullable(series), words.stream().map(word -> new SoughtWord(word).pattern()),
                    Stream.of(others)).flatMap(Function.identity()).toArray();
        }
    }

    /** The number of matching entries, by series. */
    Map<String, Long> counts(Part part) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.query("select series, count(*) from register_entry where " + part.where() + " group by series", row -> {
            counts.put(row.getString(1), row.getLong(2));
        }, part.values());
        return counts;
    }

    /** Matching entries of a series by number, those from elsewhere after them. */
    List<RegisterEntry> page(Part part, long first, int most) {
        return jdbc.query("select * from register_entry where " + part.where() + " order by sequence_number nulls last, document_date, "
                + "issued_at, id offset ? rows fetch next ? rows only", (row, i) -> entry(row), part.values(first, most));
    }

    /** Those of the numbers that several documents of the year have. */
    Set<String> doubled(String agency, int year, Collection<String> numbers) {
        return numbers.isEmpty() ? Set.of() : Set.copyOf(jdbc.queryForList("select number from register_entry where agency = ? and book_year = ? "
                + "and voided_at is null and number in (" + String.join(",", Collections.nCopies(numbers.size(), "?")) + ") group by number "
                + SEVERAL, String.class, Stream.concat(Stream.of(agency, year), numbers.stream()).toArray()));
    }

    /** How many matching entries have a number that another document of the year also has. */
    long countDoubled(Part part) {
        return jdbc.queryForObject("select count(*) from register_entry where " + part.where() + " and voided_at is null and number in "
                + "(select number from register_entry where agency = ? and book_year = ? and voided_at is null group by number "
                + SEVERAL + ")", Long.class, part.values(part.agency(), part.year()));
    }

    /** Years in which the agency has entries, latest first. */
    List<Integer> years(String agency) {
        return jdbc.queryForList("select distinct book_year from register_entry where agency = ? order by book_year desc",
                Integer.class, agency);
    }

    /** The entries of a year with this number, void ones too. */
    List<RegisterEntry> bearing(String agency, int year, String number) {
        return jdbc.query("select * from register_entry where agency = ? and book_year = ? and number_read = ? "
                + "order by issued_at", (row, i) -> entry(row), agency, year, NumberRules.read(number));
    }

    Optional<RegisterEntry> find(String agency, String id) {
        return jdbc.query("select * from register_entry where agency = ? and id = ?", (row, i) -> entry(row), agency, id)
                .stream().findFirst();
    }

    void add(RegisterEntry entry) {
        NumberRequest request = entry.request();
        NumberedDocument document = entry.document();
        jdbc.update("insert into register_entry (id, agency, series, book_year, sequence_number, number, number_read, document_date, "
                + "process_instance_id, business_key, case_subject, kind, holder, title, subject, place, date_place, issued_at, "
                + "issued_by, reserved, shared) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", entry.id(), document.agency(),
                entry.series(), entry.year(), entry.sequence(), entry.number(), NumberRules.read(entry.number()), Date.valueOf(request.date()),
                document.processInstanceId(), request.businessKey(), request.caseSubject(), document.kind(),
                document.holder(), request.title(), request.subject(), request.place(), request.datePlace(),
                Timestamp.from(entry.issuedAt()), entry.issuedBy(), entry.reserved(),
                entry.shared());
    }

    /** @param user who used the number, in place of the system that reserved it; may be {@code null} */
    void confirm(String id, String user) {
        jdbc.update("update register_entry set reserved = false, issued_by = coalesce(issued_by, ?) where id = ?", user, id);
    }

    void declareVoid(String id, RegisterEntry.Voided voided) {
        jdbc.update("update register_entry set void_reason = ?, voided_at = ?, voided_by = ? where id = ?",
                voided.reason(), Timestamp.from(voided.at()), voided.by(), id);
    }

    private static RegisterEntry entry(ResultSet row) throws SQLException {
        NumberedDocument document = new NumberedDocument(row.getString("agency"), row.getString("process_instance_id"),
                row.getString("kind"), row.getString("holder"));
        boolean unplaced = row.getObject("sequence_number") == null;
        boolean shared = row.getBoolean("shared");
        NumberRequest request = new NumberRequest(document, row.getString("business_key"), row.getString("case_subject"),
                row.getString("title"), row.getString("subject"), row.getObject("document_date", LocalDate.class),
                unplaced && !shared ? row.getString("number") : null, row.getString("place"), row.getString("date_place"));
        Timestamp voidedAt = row.getTimestamp("voided_at");
        return new RegisterEntry(row.getString("id"), row.getString("series"), row.getInt("book_year"),
                unplaced ? null : row.getInt("sequence_number"), row.getString("number"), request,
                row.getTimestamp("issued_at").toInstant(), row.getString("issued_by"),
                row.getBoolean("reserved"), shared, voidedAt == null ? null
                : new RegisterEntry.Voided(row.getString("void_reason"), voidedAt.toInstant(), row.getString("voided_by")));
    }
}
