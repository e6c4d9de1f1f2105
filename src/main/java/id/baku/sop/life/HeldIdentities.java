package id.baku.sop.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.engine.deploy.SopIdentity;
import id.baku.office.agency.Agency;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;

/**
 * Deployments that were refused because they would change number or title of an SOP, kept until somebody confirms or rejects
 * the change; at most one for each SOP.
 */
@Component
class HeldIdentities {

    private final JdbcTemplate jdbc;
    private final AgencyRecord record;
    private final TransactionTemplate separately;
    private final Clock clock;

    HeldIdentities(JdbcTemplate jdbc, AgencyRecord record, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.record = record;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * @param sop number and title that the SOP would have
     * @param sentBy   who deployed it
     * @param agreedBy who has confirmed the change; {@code null} until then
     */
    record Held(String id, SopIdentity sop, String sentBy, Instant sentAt, String agreedBy) {
    }

    boolean isMeant(Agency agency, SopIdentity sop) {
        return find(agency, sop.key()).filter(held -> held.agreedBy() != null && held.sop().equals(sop)).isPresent();
    }

    /** Keeps the change in a transaction of its own, because that of the refused deployment is rolled back. */
    void hold(Agency agency, SopIdentity sop, String user) {
        separately.executeWithoutResult(status -> {
            forget(agency, sop.key());
            jdbc.update("insert into sop_identity (id, agency, sop, sop_number, title, sent_by, sent_at) values (?, ?, ?, ?, ?, ?, ?)",
                    UUID.randomUUID().toString(), agency.id(), sop.key(), sop.number(), sop.title(), user, Timestamp.from(clock.instant()));
        });
    }

    List<Held> of(Agency agency) {
        return jdbc.query("select id, sop, sop_number, title, sent_by, sent_at, agreed_by from sop_identity where agency = ? order by sop",
                HeldIdentities::held, agency.id());
    }

    /** Somebody confirms the change. */
    @Transactional
    public void agree(Agency agency, Held held, String user) {
        jdbc.update("update sop_identity set agreed_by = ?, agreed_at = ? where id = ?", user, Timestamp.from(clock.instant()), held.id());
        record.write(Entry.of(agency.id(), user, Act.SOP_IDENTITY_MEANT).about(held.sop().key()).with(described(held)));
    }

    /** Somebody rejects the change. */
    @Transactional
    public void reject(Agency agency, Held held, String user) {
        forget(agency, held.sop().key());
        record.write(Entry.of(agency.id(), user, Act.SOP_IDENTITY_NOT_MEANT).about(held.sop().key()).with(described(held)));
    }

    private static String described(Held held) {
        return "nomor %s, judul %s, digelar oleh %s".formatted(held.sop().number(), held.sop().title(), held.sentBy());
    }

    /** Removes the change of an SOP. */
    void forget(Agency agency, String sop) {
        jdbc.update("delete from sop_identity where agency = ? and sop = ?", agency.id(), sop);
    }

    private Optional<Held> find(Agency agency, String sop) {
        return of(agency).stream().filter(held -> held.sop().key().equals(sop)).findFirst();
    }

    private static Held held(ResultSet row, int i) throws SQLException {
        return new Held(row.getString(1), new SopIdentity(row.getString(2), row.getString(3), row.getString(4)), row.getString(5),
                row.getTimestamp(6).toInstant(), row.getString(7));
    }
}
