package id.baku;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.testing.BothDatabases;
import id.baku.testing.TestDatabase;

/** Data stored by an earlier release is right after the present migrations. */
@BothDatabases
class MigrationTest {

    @Test
    void storedNamesAreEnglish() {
        TestDatabase.empty(source -> {
            TestDatabase.migrations(source).target("20").load().migrate();
            JdbcTemplate jdbc = new JdbcTemplate(source);
            documents(jdbc);
            accounts(jdbc);
            survey(jdbc);

            TestDatabase.migrations(source).load().migrate();

            assertThat(texts(jdbc, "select stage from naskah order by id")).containsExactly(null, "DRAFT", "INITIALLED",
                    "SIGNED_OFF", "READY", "ISSUED", "COPIES");
            assertThat(texts(jdbc, "select signature_method from naskah order by id")).containsExactly(null, null, null,
                    "KEY", null, "SEAL", "BSRE");
            assertThat(texts(jdbc, "select origin from naskah_draft order by version")).containsExactly("FORM", "DOCX", "STANDARD");
            assertThat(texts(jdbc, "select kind from naskah_withdrawal order by id")).containsExactly("REVOKED", "VOIDED",
                    "REVOKED", "REVOKED", "REVOKED");
            assertThat(texts(jdbc, "select ground from naskah_withdrawal order by id")).containsExactly("ERROR", "NUMBER",
                    "CHANGE_OF_DECISION", "CONDITIONS_UNMET", "REQUEST");
            assertThat(texts(jdbc, "select document_id from record_entry")).containsExactly("5");
            assertThat(texts(jdbc, "select kind from deviation order by id")).containsExactly("ITEMS", "TIME", "OUTPUT", "TIME");
            assertThat(texts(jdbc, "select state from deviation order by id")).containsExactly("OPEN", "EXPLAINED", "ACCEPTED",
                    "RETURNED");
            assertThat(texts(jdbc, "select account from task_account")).containsExactly("""
                    {"items":["Agenda"],"outputs":["Surat"],"outputPlace":"Map \\"output\\":","missingItemsReason":"",\
                    "missingOutputsReason":"","latenessReason":"Kata \\"alasanOutput\\": itu","followUp":"","note":null}""");
            assertThat(texts(jdbc, "select account from activity_record order by id")).containsExactly("""
                    {"items":[{"name":"Agenda","present":true}],"outputs":[],"evidence":"DOCUMENT","place":""}""", """
                    {"items":[],"outputs":[{"present":false,"name":"Surat"}],"evidence":"PLACE","place":"Lemari"}""");
            assertThat(texts(jdbc, "select response from partner_contact order by id")).containsExactly("AGREED", "DECLINED");
            assertThat(texts(jdbc, "select subject from agency_setting order by id")).containsExactly("office", "kepala");
            assertThat(jdbc.queryForMap("select requirements, procedures, completion_time, cost, product, competence, conduct, "
                    + "complaints, facilities from survey_response").values().toString()).isEqualTo("[1, 2, 3, 4, 1, 2, 3, 4, 1]");
            assertThat(jdbc.queryForMap("select satisfaction_index, category, performance from survey_result").values()
                    .toString()).isEqualTo("[93.60, A, Sangat Baik]");
            assertThat(texts(jdbc, "select element from survey_result_element order by total")).containsExactly("REQUIREMENTS",
                    "PROCEDURES", "COMPLETION_TIME", "COST", "PRODUCT", "COMPETENCE", "CONDUCT", "COMPLAINTS", "FACILITIES");
            assertThat(texts(jdbc, "select average from survey_result_element where element = 'COST'")).containsExactly("3.152");
        });
    }

    /** Of a number that was given before, too, one in other letters is no second one. */
    @Test
    void numbersAreToldApartWithoutBlanksAndInCapitals() {
        TestDatabase.empty(source -> {
            TestDatabase.migrations(source).target("48").load().migrate();
            JdbcTemplate jdbc = new JdbcTemplate(source);
            jdbc.update("insert into register_entry (id, agency, series, book_year, number, document_date, process_instance_id, kind, title, "
                    + "issued_at) values ('1', 'diy', 'surat-keluar', 2026, '800 / 12a/2026', date '2026-01-05', 'kasus', 'surat-undangan', "
                    + "'Undangan', current_timestamp)");

            TestDatabase.migrations(source).load().migrate();

            assertThat(texts(jdbc, "select number_read from register_entry")).containsExactly("800/12A/2026");
        });
    }

    @Test
    void kindsOfPartnersAreOfAList() {
        TestDatabase.empty(source -> {
            TestDatabase.migrations(source).target("26").load().migrate();
            JdbcTemplate jdbc = new JdbcTemplate(source);
            Map<String, String> kinds = Map.of("1", "Perangkat daerah", "2", "Instansi vertikal", "3", "BUMN/BUMD", "4", "Perguruan tinggi",
                    "5", "Swasta", "6", "Lainnya", "7", "Dinas kabupaten", "8", "Yayasan");
            kinds.forEach((id, kind) -> jdbc.update("insert into partner (id, agency, name_key, name, kind, profile, status, created_at, "
                    + "updated_at) values (?, 'diy', ?, 'Mitra', ?, ?, 'TARGET', current_timestamp, current_timestamp)", id, id, kind,
                    id.equals("8") ? "Berdiri 1990" : null));
            jdbc.update("insert into partner (id, agency, name_key, name, status, created_at, updated_at) "
                    + "values ('9', 'diy', '9', 'Mitra', 'TARGET', current_timestamp, current_timestamp)");

            TestDatabase.migrations(source).load().migrate();

            assertThat(texts(jdbc, "select kind from partner order by id")).containsExactly("REGIONAL_OFFICE", "CENTRAL_OFFICE",
                    "STATE_ENTERPRISE", "UNIVERSITY", "PRIVATE", "OTHER", "REGIONAL_OFFICE", "OTHER", null);
            assertThat(texts(jdbc, "select profile from partner order by id")).as("what no kind says").containsExactly(null, null, null,
                    null, null, null, "Jenis instansi: Dinas kabupaten", "Berdiri 1990\nJenis instansi: Yayasan", null);
        });
    }

    @Test
    void scansWithoutTheirTextAreKnownAsSuch() {
        TestDatabase.empty(source -> {
            TestDatabase.migrations(source).target("42").load().migrate();
            JdbcTemplate jdbc = new JdbcTemplate(source);
            document(jdbc, "1", "kak-promosi.pindaian", null, "kasus", null);
            document(jdbc, "2", "kak-promosi.pindaian", null, "kasus", "{}");
            document(jdbc, "3", "surat.berkas", null, "kasus", null);
            document(jdbc, "4", "kak-promosi", "ISSUED", "kasus", null);

            TestDatabase.migrations(source).load().migrate();

            assertThat(texts(jdbc, "select id from naskah where text_unknown")).containsExactly("1");
        });
    }

    private static void document(JdbcTemplate jdbc, String id, String kind, String stage, String instance, String data) {
        jdbc.update("insert into naskah (id, kind, stage, title, file_name, media_type, size, sha256, created_at, process_instance_id, "
                + "approved_data) values (?, ?, ?, 'Naskah', 'naskah.pdf', 'application/pdf', 1, '0', current_timestamp, ?, ?)",
                id, kind, stage, instance, data);
    }

    private static void documents(JdbcTemplate jdbc) {
        String[] stages = {null, "KONSEP", "PARAF", "TTD", "SIAP", "TERBIT", "SALINAN"};
        String[] methods = {null, null, null, "KUNCI", null, "SEGEL", "BSRE"};
        for (int i = 0; i < stages.length; i++) {
            jdbc.update("insert into naskah (id, kind, stage, title, file_name, media_type, size, sha256, created_at, signature_method) "
                    + "values (?, 'surat', ?, 'Surat', 'surat.pdf', 'application/pdf', 1, '0', current_timestamp, ?)",
                    String.valueOf(i), stages[i], methods[i]);
        }
        List<String> origins = List.of("FORMULIR", "DOCX", "BAKU");
        for (String origin : origins) {
            jdbc.update("insert into naskah_draft (id, agency, process_instance_id, activity_id, kind, version, content, origin, edited_by, "
                    + "created_at) values (?, 'diy', 'kasus', 'kegiatan_03', 'surat', ?, '{}', ?, 'diy.promosi', current_timestamp)",
                    origin, origins.indexOf(origin), origin);
        }
        List<String> grounds = List.of("KESALAHAN", "NOMOR", "PERUBAHAN", "KETENTUAN", "PERMINTAAN");
        for (String ground : grounds) {
            jdbc.update("insert into naskah_withdrawal (id, verification_code, kind, ground, reason, withdrawn_at) "
                    + "values (?, 'kode', ?, ?, 'Alasan', current_timestamp)", String.valueOf(grounds.indexOf(ground)),
                    ground.equals("NOMOR") ? "DIBATALKAN" : "DICABUT", ground);
        }
        jdbc.update("insert into naskah_access (id, agency, naskah_id, user_id, action, accessed_at) "
                + "values ('1', 'diy', '5', 'diy.kepala', 'OPENED', current_timestamp)");
        jdbc.update("insert into agency_setting (id, agency, subject, content, changed_by, changed_at) values "
                + "('1', 'diy', 'kantor', '{}', 'diy.admin', current_timestamp), ('2', 'diy', 'kepala', '{}', 'diy.admin', current_timestamp)");
        jdbc.update("insert into partner (id, agency, name_key, name, status, created_at, updated_at) "
                + "values ('1', 'diy', 'dinas', 'Dinas', 'TARGET', current_timestamp, current_timestamp)");
        jdbc.update("insert into partner_contact (id, partner_id, response, process_instance_id, contacted_at) values "
                + "('1', '1', 'setuju', 'kasus', current_timestamp), ('2', '1', 'menolak', 'kasus', current_timestamp)");
    }

    private static void accounts(JdbcTemplate jdbc) {
        Map<String, String> deviations = Map.of("1 KELENGKAPAN", "TERBUKA", "2 WAKTU", "DIPERTANGGUNGJAWABKAN", "3 OUTPUT", "DITERIMA",
                "4 WAKTU", "DIKEMBALIKAN");
        deviations.forEach((kind, state) -> jdbc.update("insert into deviation (id, agency, sop_key, process_instance_id, "
                + "activity_instance, activity_id, kind, actual, provisional, recorded_at, state) values (?, 'diy', 'diy-03', 'kasus', "
                + "'kegiatan', 'kegiatan_02', ?, '-', false, current_timestamp, ?)", kind.substring(0, 1), kind.substring(2), state));
        jdbc.update("insert into task_account (task_id, account, saved_at) values ('1', ?, current_timestamp)", """
                {"kelengkapan":["Agenda"],"output":["Surat"],"letakOutput":"Map \\"output\\":","alasanKelengkapan":"",\
                "alasanOutput":"","alasanKeterlambatan":"Kata \\"alasanOutput\\": itu","tindakLanjut":"","catatan":null}""");
        record(jdbc, "1", """
                {"kelengkapan":[{"butir":"Agenda","ada":true}],"output":[],"bukti":"SISTEM","letak":""}""");
        record(jdbc, "2", """
                {"kelengkapan":[],"output":[{"ada":false,"butir":"Surat"}],"bukti":"TEMPAT","letak":"Lemari"}""");
    }

    private static void record(JdbcTemplate jdbc, String id, String account) {
        jdbc.update("insert into activity_record (id, agency, sop_key, sop_version, process_instance_id, activity_instance, activity_id, "
                + "provisional, started_at, finished_at, working_minutes, waiting_minutes, paused_minutes, minutes_late, late, account) "
                + "values (?, 'diy', 'diy-03', 1, 'kasus', ?, 'kegiatan_02', false, current_timestamp, current_timestamp, 0, 0, 0, 0, "
                + "false, ?)", id, id, account);
    }

    private static void survey(JdbcTemplate jdbc) {
        jdbc.update("insert into survey (id, agency, process_instance_id, title, services, period_start, period_end, population, "
                + "target, weight) values ('1', 'diy', 'kasus', 'Survei', '-', date '2026-01-01', date '2026-06-30', 1, 1, '1/9')");
        jdbc.update("insert into survey_response (survey_id, number, persyaratan, prosedur, waktu, biaya, produk, kompetensi, perilaku, "
                + "pengaduan, sarana, suggestion) values ('1', 1, 1, 2, 3, 4, 1, 2, 3, 4, 1, '')");
        jdbc.update("insert into survey_result (survey_id, respondents, ikm, mutu, kinerja, computed_at) "
                + "values ('1', 1, 93.60, 'A', 'Sangat Baik', current_timestamp)");
        List<String> elements = List.of("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan",
                "sarana");
        elements.forEach(element -> jdbc.update("insert into survey_result_unsur (survey_id, unsur, total, nrr) "
                + "values ('1', ?, ?, 3.152)", element, elements.indexOf(element)));
    }

    private static List<String> texts(JdbcTemplate jdbc, String query) {
        return jdbc.queryForList(query, String.class);
    }
}
