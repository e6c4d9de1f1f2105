package id.baku.sop.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import id.baku.office.agency.Agency;
import id.baku.sop.life.SopDraft.Standing;
import id.baku.sop.sheet.Ratifications;
import id.baku.sop.sheet.Ratified;
import id.baku.sop.sheet.SopSheet.Ratifier;

/** The drafts that heads have ratified, with the scans of the signed sheets. */
@Component
class RatifiedDrafts implements Ratifications {

    private static final String FACTS = "revision, effective_on, change_note, office, name, nip";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    RatifiedDrafts(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<String, Ratified> of(Agency agency) {
        Map<String, Ratified> found = new HashMap<>();
        jdbc.query("select " + FACTS + ", definition from sop_ratification where agency = ? and definition is not null",
                row -> { found.put(row.getString(7), ratified(row)); }, agency.id());
        return found;
    }

    Optional<Ratified> find(SopDraft draft) {
        return jdbc.query("select " + FACTS + " from sop_ratification where draft = ?", (row, i) -> ratified(row), draft.id()).stream().findFirst();
    }

    void add(SopDraft draft, Ratified ratified, byte[] scan, String user) {
        jdbc.update("insert into sop_ratification (draft, agency, " + FACTS + ", ratified_by, ratified_at, scan) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                draft.id(), draft.agency(), ratified.revision(), ratified.effective(), ratified.change(), ratified.ratifier().office(),
                ratified.ratifier().name(), ratified.ratifier().nip(), user, Timestamp.from(clock.instant()), scan);
    }

    /** Notes the version as which the draft came into force. */
    void begun(SopDraft draft, String definition) {
        jdbc.update("update sop_ratification set definition = ? where draft = ?", definition, draft.id());
    }

    /** Removes a ratification that will not come into force. */
    void forget(SopDraft draft) {
        jdbc.update("delete from sop_ratification where draft = ? and definition is null", draft.id());
    }

    /** Ids of an agency's ratified drafts whose effective date has come. */
    List<String> due(Agency agency) {
        return jdbc.queryForList("select d.id from sop_draft d join sop_ratification r on r.draft = d.id where d.agency = ? and d.standing = ? "
                + "and r.effective_on <= ? order by r.effective_on, r.ratified_at", String.class, agency.id(), Standing.RATIFIED.name(),
                LocalDate.ofInstant(clock.instant(), agency.zone()));
    }

    /** The signed sheet of a version. */
    Optional<byte[]> scan(Agency agency, String definition) {
        return jdbc.queryForList("select scan from sop_ratification where agency = ? and definition = ?", byte[].class, agency.id(), definition)
                .stream().findFirst();
    }

    private static Ratified ratified(ResultSet row) throws SQLException {
        return new Ratified(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3),
                new Ratifier(row.getString(4), row.getString(5), row.getString(6)));
    }
}
