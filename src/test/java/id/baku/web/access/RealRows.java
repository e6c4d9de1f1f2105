package id.baku.web.access;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.testing.Account;

/** Rows of DIY that were requested, recorded or sent by somebody other than the accounts of the test. */
@TestComponent
class RealRows {

    private static final String OTHER = "diy.promosi";

    private final JdbcTemplate jdbc;
    private int port;

    RealRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets the port of Baku. */
    void at(int where) {
        port = where;
    }

    /** The code on an issued document of a case. */
    String code(String instance) {
        return one("select min(verification_code) from naskah where process_instance_id = ? and stage = 'ISSUED' "
                + "and verification_code not in (select verification_code from naskah_withdrawal)", instance);
    }

    String document(String instance) {
        return one("select min(id) from naskah where process_instance_id = ?", instance);
    }

    String number(String instance) {
        return add("insert into register_entry (id, agency, series, book_year, number, number_read, document_date, process_instance_id, kind, "
                + "title, issued_at) values (?, 'diy', 'surat-keluar', 2026, ?, 'UJI', date '2026-01-05', '" + instance
                + "', 'surat-undangan', 'Uji akses', current_timestamp)", UUID.randomUUID());
    }

    String identity() {
        jdbc.update("delete from sop_identity");
        return add("insert into sop_identity (id, agency, sop, sop_number, title, sent_by, sent_at) "
                + "values (?, 'diy', 'diy-05', 'UJI/05', 'Uji akses', ?, current_timestamp)", OTHER);
    }

    String migration() {
        jdbc.update("delete from asked_migration");
        return add("insert into asked_migration (id, agency, sop_key, from_version, to_version, asked_by, asked_at) "
                + "values (?, 'diy', 'diy-03', 1, 1, ?, current_timestamp)", OTHER);
    }

    String grant() {
        jdbc.update("delete from asked_grant");
        return add("insert into asked_grant (id, agency, user_id, group_id, asked_by, asked_at) "
                + "values (?, 'diy', 'diy.kasi', 'diy-pengawas', ?, current_timestamp)", OTHER);
    }

    String deputy() {
        return add("insert into deputy (id, agency, absent, deputy, kind, first_day, last_day, letter, recorded_by, recorded_at) "
                + "values (?, 'diy', 'diy.kasi', ?, 'PLH', date '2031-01-06', date '2031-01-07', 'SP-UJI', 'admin', current_timestamp)", OTHER);
    }

    String message() {
        return add("insert into outbox_message (id, agency, recipient, kind, message_key, subject, body, created_at, state, attempts, "
                + "next_attempt_at) values (?, 'diy', 'diy.kasi', 'REMINDER', ?, 'Uji', 'Uji', current_timestamp, 'FAILED', 3, "
                + "current_timestamp)", UUID.randomUUID());
    }

    String caseWithADeviation(String instance) {
        deviation("kasi-hal-sk", "diy.kasi", "EXPLAINED", instance);
        return instance;
    }

    String deviation(String role, String executor, String state) {
        return deviation(role, executor, state, "uji");
    }

    private String deviation(String role, String executor, String state, String instance) {
        return add("insert into deviation (id, agency, sop_key, process_instance_id, activity_instance, activity_id, role, executor, kind, "
                + "actual, provisional, recorded_at, state, reason) values (?, 'diy', 'diy-03', '" + instance + "', 'uji', 'kegiatan_01', '" + role
                + "', ?, 'TIME', 'Uji', false, current_timestamp, '" + state + "', 'Uji')", executor);
    }

    String partner() {
        return add("insert into partner (id, agency, name_key, name, status, created_at, updated_at) "
                + "values (?, 'diy', ?, 'Mitra', 'PROSPECT', current_timestamp, current_timestamp)", UUID.randomUUID());
    }

    /** A session of the head other than the one that makes the request. */
    String sessionOfTheHead() {
        Account.HEAD.session(port);
        return one("select id from user_session where user_id = ? order by opened_at desc, id limit 1", Account.HEAD.id());
    }

    /** A version of an SOP with a signed sheet. */
    String ratified(String definition) {
        jdbc.update("insert into sop_ratification (draft, agency, revision, effective_on, change_note, office, ratified_by, ratified_at, "
                + "scan, definition) values (?, 'diy', '1', date '2026-01-05', 'Uji', 'Kepala', 'diy.kepala', current_timestamp, ?, ?)",
                UUID.randomUUID().toString(), "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), definition);
        return "1";
    }

    /** Whoever has a key for Modeler. */
    String modelerKey() {
        jdbc.update("delete from modeler_key where user_id = 'diy.perancang'");
        jdbc.update("insert into modeler_key (user_id, key_hash, made_at, ends_at) values ('diy.perancang', '-', current_timestamp, current_timestamp)");
        return "diy.perancang";
    }

    /** A user who has lost the device. */
    String device() {
        jdbc.update("delete from second_factor where user_id = ?", OTHER);
        jdbc.update("insert into second_factor (user_id, confirmed, secret, last_step, set_up_at) values (?, true, 'uji', 0, "
                + "current_timestamp)", OTHER);
        return OTHER;
    }

    private String add(String statement, Object value) {
        String id = UUID.randomUUID().toString();
        jdbc.update(statement, id, value.toString());
        return id;
    }

    private String one(String query, String value) {
        return jdbc.queryForObject(query, String.class, value);
    }
}
