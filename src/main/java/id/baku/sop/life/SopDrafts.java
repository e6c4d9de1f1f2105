package id.baku.sop.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import id.baku.engine.deploy.DraftNews;
import id.baku.engine.deploy.DraftNews.What;
import id.baku.engine.deploy.SentSops;
import id.baku.engine.deploy.SopIdentity;
import id.baku.office.agency.Agency;
import id.baku.sop.life.SopDraft.Act;
import id.baku.sop.life.SopDraft.Standing;

/** The drafts of the agencies. Each is a row that is kept as the record of who sent it and who decided on it. */
@Component
class SopDrafts implements SentSops {

    private static final String COLUMNS = "select id, agency, sop, sop_number, title, deployment, sent_by, sent_at, standing, "
            + "decided_by, decided_at, reason, act from sop_draft ";

    private final JdbcTemplate jdbc;
    private final HeldIdentities identities;
    private final LifeProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SopDrafts(JdbcTemplate jdbc, HeldIdentities identities, LifeProperties properties, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean waits(Agency agency) {
        return properties.isByTwo(agency);
    }

    @Override
    public boolean isMeant(Agency agency, SopIdentity sop) {
        return identities.isMeant(agency, sop);
    }

    @Override
    public void hold(Agency agency, SopIdentity sop, String user) {
        identities.hold(agency, sop, user);
    }

    @Override
    public Optional<LocalDate> waitsForItsDay(String agency, String sop) {
        return jdbc.queryForList("select r.effective_on from sop_draft d join sop_ratification r on r.draft = d.id where d.agency = ? "
                + "and d.sop = ? and d.standing = ? order by r.effective_on", LocalDate.class, agency, sop, Standing.RATIFIED.name())
                .stream().findFirst();
    }

    /** Keeps a draft, which replaces a waiting one of the same SOP. */
    @Override
    public void keep(Agency agency, SopIdentity sop, String deploymentId, String user) {
        wait(agency, Act.DEPLOY, sop, deploymentId, user, null);
    }

    /** Keeps a request to withdraw the SOP in force, for a second person's decision. */
    SopDraft askWithdrawal(Agency agency, SopIdentity sop, String user, String reason) {
        return find(agency, wait(agency, Act.WITHDRAW, sop, null, user, reason)).orElseThrow();
    }

    private String wait(Agency agency, Act act, SopIdentity sop, String deploymentId, String user, String reason) {
        Timestamp now = now();
        String id = UUID.randomUUID().toString();
        jdbc.update("update sop_draft set standing = ?, decided_by = ?, decided_at = ? where agency = ? and sop = ? and standing = ?",
                Standing.REPLACED.name(), user, now, agency.id(), sop.key(), Standing.WAITING.name());
        jdbc.update("insert into sop_draft (id, agency, sop, sop_number, title, deployment, sent_by, sent_at, standing, act, reason) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id, agency.id(), sop.key(), sop.number(), sop.title(),
                deploymentId, user, now, Standing.WAITING.name(), act.name(), reason);
        events.publishEvent(new DraftNews(agency, id, act == Act.DEPLOY ? What.SENT : What.WITHDRAWAL_ASKED, sop, user, user, reason));
        return id;
    }

    /** Drafts of an agency that wait for a second person or for their effective date, the earliest first. */
    List<SopDraft> waiting(Agency agency, Standing standing) {
        return jdbc.query(COLUMNS + "where agency = ? and standing = ? order by sent_at, id", SopDrafts::draft, agency.id(),
                standing.name());
    }

    /** Decided drafts of an agency, the latest first. */
    List<SopDraft> decided(Agency agency, int first, int most) {
        return jdbc.query(COLUMNS + "where agency = ? and standing not in (?, ?) order by decided_at desc, id limit ? offset ?",
                SopDrafts::draft, agency.id(), Standing.WAITING.name(), Standing.RATIFIED.name(), most, first);
    }

    Optional<SopDraft> find(Agency agency, String id) {
        return jdbc.query(COLUMNS + "where agency = ? and id = ?", SopDrafts::draft, agency.id(), id).stream().findFirst();
    }

    /** All deployments kept for drafts of an SOP that are no longer needed, including those of replaced drafts. */
    List<String> deployments(SopDraft draft) {
        return jdbc.queryForList("select deployment from sop_draft where agency = ? and sop = ? and deployment is not null "
                + "and standing not in (?, ?)", String.class, draft.agency(), draft.sop().key(), Standing.WAITING.name(), Standing.RATIFIED.name());
    }

    /** Decides on a draft; false where somebody else has done so before. */
    boolean decide(SopDraft draft, Standing standing, String user, String reason) {
        return jdbc.update("update sop_draft set standing = ?, decided_by = ?, decided_at = ?, reason = coalesce(?, reason) where id = ? and standing = ?",
                standing.name(), user, now(), reason, draft.id(), draft.standing().name()) == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static SopDraft draft(ResultSet row, int i) throws SQLException {
        return new SopDraft(row.getString(1), row.getString(2), Act.valueOf(row.getString(13)), new SopIdentity(row.getString(3), row.getString(4), row.getString(5)),
                row.getString(6), row.getString(7), row.getTimestamp(8).toInstant(), Standing.valueOf(row.getString(9)),
                row.getString(10), moment(row.getTimestamp(11)), row.getString(12));
    }

    private static Instant moment(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
