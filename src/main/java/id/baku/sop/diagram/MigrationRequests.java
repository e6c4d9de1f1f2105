package id.baku.sop.diagram;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;
import id.baku.web.user.UserNames;
import id.baku.work.notification.Links;
import id.baku.work.notification.Message;
import id.baku.work.notification.Outbox;

/** Requests of analysts to move running cases. They are carried out when a supervisor agrees, and both acts are recorded. */
@Component
@Transactional
class MigrationRequests {

    private static final String COLUMNS = "select id, agency, sop_key, from_version, to_version, asked_by, asked_at from asked_migration ";

    private final JdbcTemplate jdbc;
    private final AgencyRecord record;
    private final IdentityService identityService;
    private final AsSystem asSystem;
    private final UserNames names;
    private final Outbox outbox;
    private final Links links;
    private final Clock clock;

    MigrationRequests(JdbcTemplate jdbc, AgencyRecord record, IdentityService identityService, AsSystem asSystem, UserNames names,
                      Outbox outbox, Links links, Clock clock) {
        this.jdbc = jdbc;
        this.record = record;
        this.identityService = identityService;
        this.asSystem = asSystem;
        this.names = names;
        this.outbox = outbox;
        this.links = links;
        this.clock = clock;
    }

    /** Adds a request, unless the same one is open. */
    public void ask(Agency agency, String key, int from, int to, String by) {
        if (!jdbc.queryForList("select id from asked_migration where agency = ? and sop_key = ? and from_version = ? and to_version = ?",
                agency.id(), key, from, to).isEmpty()) {
            throw Refusal.conflict("Pemindahan ini sudah diminta dan menunggu persetujuan pengawas.");
        }
        Asked asked = new Asked(UUID.randomUUID().toString(), agency.id(), key, from, to, by, clock.instant());
        jdbc.update("insert into asked_migration (id, agency, sop_key, from_version, to_version, asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?)",
                asked.id(), agency.id(), key, from, to, by, Timestamp.from(asked.at()));
        write(asked, by, Act.MIGRATION_ASKED, "");
        List<String> supervisors = asSystem.call(() -> identityService.createUserQuery().memberOfGroup(Duty.SUPERVISOR.groupIn(agency))
                .list()).stream().map(User::getId).filter(one -> !one.equals(by)).toList();
        outbox.queue(Message.of(agency.id(), Message.Kind.ACCOUNT, "pemindahan-diminta:" + asked.id(), "[Baku] Pemindahan kasus menunggu persetujuan Anda", """
                %s meminta agar kasus berjalan SOP %s dipindahkan dari versi ke-%d ke versi ke-%d. Kasus baru dipindahkan setelah disetujui.

                Setujui atau tolak: %s""".formatted(names.of(by), key, from, to, links.page("pemindahan"))), supervisors);
    }

    /** Open requests of an agency, the earliest first. */
    @Transactional(readOnly = true)
    public List<Asked> waiting(Agency agency) {
        return jdbc.query(COLUMNS + "where agency = ? order by asked_at", MigrationRequests::asked, agency.id());
    }

    /** An open request of one of the agencies that somebody supervises. */
    @Transactional(readOnly = true)
    public Optional<Asked> find(String id, Collection<Agency> supervised) {
        return jdbc.query(COLUMNS + "where id = ?", MigrationRequests::asked, id).stream()
                .filter(one -> supervised.stream().anyMatch(agency -> agency.id().equals(one.agency()))).findFirst();
    }

    /** Closes a request that was agreed to or refused; answers 404 where somebody else has done so before. */
    public void settle(Asked asked, String by, boolean given) {
        if (jdbc.update("delete from asked_migration where id = ?", asked.id()) == 0) {
            throw Refusal.notFound();
        }
        write(asked, by, given ? Act.MIGRATION_GIVEN : Act.MIGRATION_REFUSED, ", diminta oleh " + asked.by());
    }

    private void write(Asked asked, String by, Act act, String more) {
        record.write(Entry.of(asked.agency(), by, act).about(asked.key()).with("versi ke-%d ke versi ke-%d%s".formatted(asked.from(), asked.to(), more)));
    }

    private static Asked asked(ResultSet row, int i) throws SQLException {
        return new Asked(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5), row.getString(6),
                row.getTimestamp(7).toInstant());
    }

    /**
     * @param agency tenant
     * @param key    of the SOP
     * @param by     the analyst who asked
     */
    record Asked(String id, String agency, String key, int from, int to, String by, Instant at) {
    }
}
