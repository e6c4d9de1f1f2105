package id.baku.administration.record;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.signin.AccountGuessed;
import id.baku.engine.time.EngineTime;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** Acts of administrators and access to personal data stand in the record of the agency, and stays there as it was. */
@BakuTest
@BothDatabases
class RecordTest {

    private static final String RECORDS = "/camunda/api/sop/records";
    private static final String ADMINISTRATOR = "diy.pengelola";
    private static final String USER = "diy.baru";
    private static final SampleSop SOP = SampleSop.of("diy-03");

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identityService;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ObjectMapper json;
    @Autowired
    CaseDriver cases;
    @Autowired
    AgencyRecord record;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void empty() {
        List.of("record_entry", "record_chain").forEach(table -> jdbc.update("delete from " + table));
    }

    @AfterEach
    void leaveNobody() {
        identityService.deleteUser(USER);
        jdbc.update("delete from asked_grant");
    }

    @Test
    void accountsPasswordsRolesAndGrantsAreRecorded() throws IOException {
        assertThat(rest(ADMINISTRATOR, "POST", "/user/create", """
                {"profile":{"id":"%s","firstName":"Orang","lastName":"Baru","email":"baru@contoh.id"},"credentials":{"password":"%s"}}"""
                .formatted(USER, WebSession.PASSWORD))).isEqualTo(204);
        assertThat(rest(ADMINISTRATOR, "PUT", "/group/diy-analis-penjamin-mutu/members/" + USER, null)).isEqualTo(204);
        assertThat(rest(ADMINISTRATOR, "PUT", "/user/" + USER + "/credentials", """
                {"password":"Lain.Sekali-77","authenticatedUserPassword":"%s"}""".formatted(WebSession.PASSWORD))).isEqualTo(204);
        assertThat(rest(ADMINISTRATOR, "PUT", "/group/diy-pengawas/members/" + USER, null)).isEqualTo(409);
        String id = jdbc.queryForObject("select id from asked_grant", String.class);
        assertThat(WebSession.tasklist(port, "diy.kepala").send("POST", "/camunda/api/sop/grants/" + id + "/give", null).statusCode())
                .isEqualTo(204);
        assertThat(rest(ADMINISTRATOR, "DELETE", "/group/diy-analis-penjamin-mutu/members/" + USER, null)).isEqualTo(204);
        assertThat(rest("admin", "DELETE", "/user/" + USER, null)).isEqualTo(204);

        assertThat(acts("diy")).containsSubsequence("diy.pengelola ACCOUNT_CREATED diy.baru", "diy.pengelola ROLE_GIVEN diy.baru",
                "diy.pengelola PASSWORD_SET diy.baru", "diy.pengelola GRANT_ASKED diy.baru", "diy.kepala ROLE_GIVEN diy.baru",
                "diy.kepala GRANT_GIVEN diy.baru", "diy.pengelola ROLE_TAKEN diy.baru", "admin ACCOUNT_DELETED diy.baru");
        assertThat(acts("sulbar")).isEmpty();
        assertThat(jdbc.queryForList("select detail from record_entry", String.class).toString()).as("no value of the account")
                .doesNotContain("contoh.id", "Orang", WebSession.PASSWORD, "Lain.Sekali");
    }

    @Test
    void whatIsRefusedOrRolledBackIsNotRecorded() {
        assertThat(rest("sulbar.pengelola", "DELETE", "/user/diy.promosi", null)).isEqualTo(403);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            record.write(Entry.of("diy", ADMINISTRATOR, Act.SETTING_CHANGED));
            status.setRollbackOnly();
        });
        assertThat(jdbc.queryForList("select act from record_entry", String.class)).isEmpty();
    }

    @Test
    void theWorkOfExecutorsIsNoAdministration() {
        ProcessInstance instance = cases.start(SOP);
        WebSession staff = WebSession.tasklist(port, "diy.promosi");
        String task = cases.task(instance, "kegiatan_01").getId();
        assertThat(staff.send("POST", "/camunda/api/engine/engine/default/task/" + task + "/claim", "{\"userId\":\"diy.promosi\"}")
                .statusCode()).isEqualTo(204);
        cases.act(instance, SOP, "kegiatan_01", Map.of());
        assertThat(jdbc.queryForList("select act from record_entry", String.class)).isEmpty();
    }

    @Test
    void handsOnACaseAreRecordedInItsAgency() {
        ProcessInstance instance = cases.start(SOP);
        assertThat(rest("admin", "PUT", "/process-instance/" + instance.getId() + "/suspended", "{\"suspended\":true}")).isEqualTo(204);
        assertThat(rest("admin", "PUT", "/process-instance/" + instance.getId() + "/suspended", "{\"suspended\":false}")).isEqualTo(204);
        assertThat(rest("admin", "PUT", "/process-instance/" + instance.getId() + "/variables/titipan", "{\"value\":\"Rahasia\"}"))
                .isEqualTo(204);
        assertThat(rest("admin", "DELETE", "/process-instance/" + instance.getId(), null)).isEqualTo(204);
        assertThat(acts("diy")).containsSubsequence("admin CASE_SUSPENDED diy-03", "admin CASE_RESUMED diy-03", "admin CASE_MENDED diy-03",
                "admin CASE_DELETED diy-03");
        assertThat(jdbc.queryForList("select detail from record_entry", String.class).toString()).doesNotContain("Rahasia");
        assertThat(jdbc.queryForList("select distinct case_number from record_entry where act <> 'CASE_DELETED'", String.class))
                .containsExactly(instance.getBusinessKey());
    }

    @Test
    void settingsAreRecordedWithWhatTheyBecame() {
        WebSession administrator = WebSession.admin(port, ADMINISTRATOR);
        assertThat(administrator.send("PUT", "/camunda/api/sop/settings/office", """
                {"address": "Jalan Baru Nomor 9", "contact": "Telepon 1"}""").statusCode()).isEqualTo(200);
        jdbc.update("delete from agency_setting");
        assertThat(jdbc.queryForObject("select detail from record_entry where act = 'SETTING_CHANGED' and actor = ?", String.class,
                ADMINISTRATOR)).contains("Jalan Baru Nomor 9");
    }

    @Test
    void theCalendarAndSlowedSignInsAreRecorded() {
        WebSession administrator = WebSession.admin(port, ADMINISTRATOR);
        for (String decree : List.of("{\"subject\":\"decree\",\"year\":2031,\"numbers\":\"Nomor 1\"}",
                "{\"subject\":\"decree\",\"year\":2031,\"remove\":true}")) {
            assertThat(administrator.send("POST", "/camunda/api/sop/calendar/changes", decree).statusCode()).isEqualTo(200);
        }
        events.publishEvent(new AccountGuessed("diy.kasi", "192.0.2.7"));
        events.publishEvent(new AccountGuessed("tidak.ada", "192.0.2.7"));
        assertThat(acts("diy")).containsExactlyInAnyOrder("diy.pengelola CALENDAR_CHANGED Keputusan bersama",
                "diy.pengelola CALENDAR_CHANGED Keputusan bersama", "null SIGN_IN_SLOWED diy.kasi");
        assertThat(jdbc.queryForObject("select count(*) from record_entry", Integer.class)).isEqualTo(3);
    }

    @Test
    void whatIsSeenOfACaseIsRecordedOnceForEachLook() {
        ProcessInstance instance = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Dinas Contoh")));
        List.of("kegiatan_01", "kegiatan_02", "kegiatan_03").forEach(activity -> cases.complete(instance, activity, Map.of()));
        WebSession supervisor = WebSession.cockpit(port, "diy.pengawas");
        assertThat(supervisor.get("/camunda/api/sop/supervision/cases/" + instance.getId()).statusCode()).isEqualTo(200);
        assertThat(supervisor.get("/camunda/api/sop/archive/cases/" + instance.getId()).statusCode()).isEqualTo(200);
        assertThat(supervisor.get("/camunda/api/sop/supervision/cases?q=Contoh").statusCode()).isEqualTo(200);
        assertThat(supervisor.get("/camunda/api/sop/archive/documents?q=199001012015031001").statusCode()).isEqualTo(200);
        assertThat(supervisor.get("/camunda/api/sop/register.xlsx").statusCode()).isEqualTo(200);
        assertThat(WebSession.tasklist(port, "diy.promosi").get("/camunda/api/sop/worklist/search?q=Contoh").statusCode()).isEqualTo(200);
        String document = jdbc.queryForList("select id from naskah where process_instance_id = ?", String.class, instance.getId()).get(0);
        assertThat(supervisor.get("/camunda/api/sop/naskah/" + document).statusCode()).isEqualTo(200);
        assertThat(acts("diy")).containsExactlyInAnyOrder("diy.pengawas CASE_SEEN null", "diy.pengawas CASE_SEEN null",
                "diy.pengawas SEARCHED Riwayat kasus", "diy.pengawas SEARCHED Arsip", "diy.pengawas LIST_EXPORTED Buku nomor 2026",
                "diy.promosi SEARCHED Beranda tugas", "diy.pengawas OPENED " + jdbc.queryForObject(
                        "select subject from record_entry where act = 'OPENED'", String.class));
        assertThat(jdbc.queryForList("select detail from record_entry where act = 'SEARCHED'", String.class))
                .containsExactlyInAnyOrder("Contoh", "199001012015031001", "Contoh");
        assertThat(jdbc.queryForList("select distinct process_instance_id from record_entry where act in ('CASE_SEEN', 'OPENED')",
                String.class)).containsExactly(instance.getId());
        assertThat(supervisor.get("/camunda/api/sop/supervision/cases/tidak-ada").statusCode()).isEqualTo(404);
        assertThat(acts("diy")).hasSize(7);
    }

    @Test
    void eachReadsTheRecordOfHisOwn() throws IOException {
        record.write(Entry.of("diy", "diy.kasi", Act.OPENED).about("Milik DIY"));
        record.write(Entry.of("sulbar", "sulbar.asesor", Act.OPENED).about("Milik Sulbar"));
        record.write(Entry.of(AgencyRecord.PLATFORM, "admin", Act.ENGINE_CHANGED).about("Milik platform"));
        Map.of("diy.pengelola", "Milik DIY", "diy.pengawas", "Milik DIY", "sulbar.pengelola", "Milik Sulbar", "admin", "Milik platform")
                .forEach((user, own) -> assertThat(subjects(login(user), RECORDS)).as(user).containsExactly(own));
        for (String other : List.of("diy.promosi", "diy.perancang", "jateng.mitra")) {
            for (String path : List.of(RECORDS, RECORDS + ".xlsx", RECORDS + "/integrity")) {
                assertThat(login(other).get(path).statusCode()).as(other + path).isEqualTo(403);
            }
        }
    }

    @Test
    void theRecordIsSoughtPagedAndTakenAlong() throws IOException {
        for (int i = 0; i < 60; i++) {
            record.write(Entry.of("diy", i % 2 == 0 ? "diy.kasi" : "diy.promosi", i % 3 == 0 ? Act.ROLE_GIVEN : Act.OPENED).about("nomor " + i)
                    .ofCase("p" + i, "KS-" + i % 10));
        }
        WebSession supervisor = login("diy.pengawas");
        assertThat(subjects(supervisor, RECORDS)).hasSize(50);
        assertThat(subjects(supervisor, RECORDS + "?page=1")).hasSize(10);
        assertThat(subjects(supervisor, RECORDS + "?area=ADMINISTRATION")).hasSize(20);
        assertThat(subjects(supervisor, RECORDS + "?act=OPENED&actor=diy.kasi")).hasSize(20);
        assertThat(subjects(supervisor, RECORDS + "?about=KS-7")).hasSize(6);
        assertThat(subjects(supervisor, RECORDS + "?about=nomor%207")).containsExactly("nomor 7");
        String today = LocalDate.ofInstant(EngineTime.BEGIN, ZoneOffset.UTC).toString();
        assertThat(subjects(supervisor, RECORDS + "?from=" + today + "&to=" + today)).hasSize(50);
        assertThat(subjects(supervisor, RECORDS + "?to=2020-01-01")).isEmpty();
        String sheet = sheet(supervisor.get(RECORDS + ".xlsx?about=KS-7").body());
        assertThat(sheet).contains("nomor 57", "Peran diberikan", "Segel").doesNotContain("nomor 58");
        assertThat(subjects(supervisor, RECORDS + "?act=LIST_EXPORTED")).containsExactly("Catatan pengelolaan");
    }

    private WebSession login(String user) {
        return user.endsWith("pengelola") ? WebSession.admin(port, user) : user.endsWith("pengawas") || user.endsWith("perancang") || user.equals("admin")
                ? WebSession.cockpit(port, user) : WebSession.tasklist(port, user);
    }

    private int rest(String user, String method, String path, String body) {
        return WebSession.rest(port, user, method, "/engine-rest" + path, body).statusCode();
    }

    private List<String> acts(String agency) {
        return jdbc.query("select actor, act, subject from record_entry where agency = ? order by happened_at, place, act",
                (row, i) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3), agency);
    }

    private List<String> subjects(WebSession session, String path) {
        try {
            var answer = session.get(path);
            assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
            return json.readTree(answer.body()).path("rows").findValuesAsText("subject");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String sheet(byte[] file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> all.append(cell).append('|')));
        }
        return all.toString();
    }
}
