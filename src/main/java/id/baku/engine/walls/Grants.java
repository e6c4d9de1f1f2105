package id.baku.engine.walls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;

/**
 * Duties and the role of the head take the decision of two persons: what an administrator of the agency asks for waits for
 * another administrator, or for the head.
 */
@Component
public class Grants {

    private static final String COLUMNS = "select id, agency, user_id, group_id, asked_by, asked_at from asked_grant ";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate separately;
    private final Agencies agencies;
    private final ApplicationEventPublisher events;
    private final AgencyRecord record;
    private final Clock clock;
    private final boolean byTwo;

    Grants(JdbcTemplate jdbc, PlatformTransactionManager transactions, Agencies agencies, ApplicationEventPublisher events,
           AgencyRecord record, Clock clock, @Value("${baku.grants-by-two:true}") boolean byTwo) {
        this.jdbc = jdbc;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.agencies = agencies;
        this.events = events;
        this.record = record;
        this.clock = clock;
        this.byTwo = byTwo;
    }

    /** The agency of a group that takes two persons. */
    public Optional<Agency> byTwo(String group) {
        return agencies.all().stream().filter(agency -> byTwo && agency.weightyGroups().contains(group)).findFirst();
    }

    /** Whether somebody else has asked for what is being granted now. */
    boolean isAskedByAnother(String user, String group, String by) {
        return jdbc.queryForObject("select count(*) from asked_grant where user_id = ? and group_id = ? and asked_by <> ?",
                Integer.class, user, group, by) > 0;
    }

    /** Stores the request in a transaction of its own, because the act itself is refused and rolled back. */
    void ask(Agency agency, String user, String group, String by) {
        separately.executeWithoutResult(status -> {
            if (jdbc.queryForObject("select count(*) from asked_grant where user_id = ? and group_id = ?", Integer.class, user,
                    group) == 0) {
                jdbc.update("insert into asked_grant (id, agency, user_id, group_id, asked_by, asked_at) values (?, ?, ?, ?, ?, ?)",
                        UUID.randomUUID().toString(), agency.id(), user, group, by, Timestamp.from(clock.instant()));
                record.write(Entry.of(agency.id(), by, Act.GRANT_ASKED).about(user).with(group));
                events.publishEvent(new GrantAsked(agency, user, group, by));
            }
        });
    }

    /** Closes a request as granted or refused, and records by whom. */
    public void settle(String user, String group, String by, boolean given) {
        waitingFor(user, group).forEach(grant -> record.write(Entry.of(grant.agency(), by, given ? Act.GRANT_GIVEN : Act.GRANT_REFUSED)
                .about(user).with(group + ", diminta oleh " + grant.askedBy())));
        jdbc.update("delete from asked_grant where user_id = ? and group_id = ?", user, group);
    }

    private List<Grant> waitingFor(String user, String group) {
        return jdbc.query(COLUMNS + "where user_id = ? and group_id = ?", Grants::grant, user, group);
    }

    /** Deletes all open requests for a user. */
    void forget(String user) {
        jdbc.update("delete from asked_grant where user_id = ?", user);
    }

    /** Open requests of an agency, the earliest first. */
    public List<Grant> waiting(Agency agency) {
        return jdbc.query(COLUMNS + "where agency = ? order by asked_at", Grants::grant, agency.id());
    }

    private static Grant grant(ResultSet row, int i) throws SQLException {
        return new Grant(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getTimestamp(6).toInstant());
    }

    /**
     * @param agency  tenant
     * @param user the user who would get it
     * @param group   of the duty or role
     * @param askedBy who asked for it
     */
    public record Grant(String id, String agency, String user, String group, String askedBy, Instant askedAt) {
    }
}
