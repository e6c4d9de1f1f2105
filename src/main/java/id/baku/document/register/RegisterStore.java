package id.baku.document.register;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;


/** The entries of all books, in the current transaction. Nothing here reads across agencies. */
@Component
class RegisterStore {

    private final JdbcTemplate jdbc;

    RegisterStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest number of a series and year; 0 when there is none. To be asked under the lock. */
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

    /** The entries of a year: by number within a series, those from outside behind them. */
    List<RegisterEntry> of(String agency, int year) {
        return jdbc.query("select * from register_entry where agency = ? and book_year = ? order by series, "
                + "case when sequence_number is null then 1 else 0 end, sequence_number, document_date, issued_at",
                (row, i) -> entry(row), agency, year);
    }

    /** Years in which the agency has entries, latest first. */
    List<Integer> years(String agency) {
        return jdbc.queryForList("select distinct book_year from register_entry where agency = ? order by book_year desc",
                Integer.class, agency);
    }

    Optional<RegisterEntry> find(String agency, String id) {
        return jdbc.query("select * from register_entry where agency = ? and id = ?", (row, i) -> entry(row), agency, id)
                .stream().findFirst();
    }

    void add(RegisterEntry entry) {
        NumberRequest request = entry.request();
        NumberedDocument document = entry.document();
        jdbc.update("insert into register_entry (id, agency, series, book_year, sequence_number, number, document_date, "
                + "process_instance_id, business_key, case_subject, kind, holder, title, subject, place, issued_at, issued_by) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", entry.id(), document.agency(),
                entry.series(), entry.year(), entry.sequence(), entry.number(), Date.valueOf(request.date()),
                document.processInstanceId(), request.businessKey(), request.caseSubject(), document.kind(),
                document.holder(), request.title(), request.subject(), request.place(), Timestamp.from(entry.issuedAt()),
                entry.issuedBy());
    }

    void declareVoid(String id, RegisterEntry.Voided voided) {
        jdbc.update("update register_entry set void_reason = ?, voided_at = ?, voided_by = ? where id = ?",
                voided.reason(), Timestamp.from(voided.at()), voided.by(), id);
    }

    private static RegisterEntry entry(ResultSet row) throws SQLException {
        NumberedDocument document = new NumberedDocument(row.getString("agency"), row.getString("process_instance_id"),
                row.getString("kind"), row.getString("holder"));
        boolean outside = row.getObject("sequence_number") == null;
        NumberRequest request = new NumberRequest(document, row.getString("business_key"), row.getString("case_subject"),
                row.getString("title"), row.getString("subject"), row.getObject("document_date", LocalDate.class),
                outside ? row.getString("number") : null, row.getString("place"));
        Timestamp voidedAt = row.getTimestamp("voided_at");
        return new RegisterEntry(row.getString("id"), row.getString("series"), row.getInt("book_year"),
                outside ? null : row.getInt("sequence_number"), row.getString("number"), request,
                row.getTimestamp("issued_at").toInstant(), row.getString("issued_by"), voidedAt == null ? null
                : new RegisterEntry.Voided(row.getString("void_reason"), voidedAt.toInstant(), row.getString("voided_by")));
    }
}
