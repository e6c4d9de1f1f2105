package id.baku.administration.record;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;

import id.baku.office.record.Act;
import id.baku.testing.Authenticator;
import id.baku.testing.SentSop;
import id.baku.testing.WebSession;

/** How each administrative act is done through its endpoint, by whom, with what it needs made before. */
class RecordedDeeds {

    private static final String API = "/camunda/api/sop";
    private static final String USER = "diy.catatan";
    private static final String ADMINISTRATOR = "diy.pengelola";
    private static final String ANALYST = "diy.perancang";
    private static final String SUPERVISOR = "diy.pengawas";
    private static final String PASSWORD = "\"password\":\"" + WebSession.PASSWORD + "\"";
    private static final List<String> TABLES = List.of("sop_draft", "sop_identity", "asked_migration", "asked_grant", "deputy_task", "deputy_role",
            "deputy", "agency_setting", "second_factor", "recovery_code", "modeler_key", "used_limit", "partner_contact", "cooperation", "partner", "record_entry");

    private final JdbcTemplate jdbc;
    private final IdentityService identityService;
    private final RepositoryService repositoryService;
    private final ObjectMapper json;
    private final Clock clock;
    private int port;
    private List<String> before;

    RecordedDeeds(JdbcTemplate jdbc, IdentityService identityService, RepositoryService repositoryService, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.identityService = identityService;
        this.repositoryService = repositoryService;
        this.json = json;
        this.clock = clock;
    }

    interface Call {

        HttpResponse<byte[]> get() throws IOException;
    }

    /** @param actor who does it */
    record Deed(Act act, String actor, Call call) {
    }

    void at(int number) {
        port = number;
    }

    void prepare() {
        before = repositoryService.createDeploymentQuery().list().stream().map(Deployment::getId).toList();
        TABLES.forEach(table -> jdbc.update("delete from " + table));
        jdbc.update("delete from outbox_message where id = 'gagal'");
        identityService.deleteUser(USER);
        User user = identityService.newUser(USER);
        user.setPassword(WebSession.PASSWORD);
        identityService.saveUser(user);
        identityService.createTenantUserMembership("diy", USER);
        identityService.createMembership(USER, "diy-kasi-hal-sk");
    }

    void undo() {
        jdbc.queryForList("select id from deputy where ended_at is null", String.class)
                .forEach(id -> administrator().send("POST", API + "/deputies/" + id + "/end", null));
        repositoryService.createDeploymentQuery().list().stream().filter(one -> !before.contains(one.getId()))
                .forEach(one -> repositoryService.deleteDeployment(one.getId(), true));
        TABLES.forEach(table -> jdbc.update("delete from " + table));
        jdbc.update("delete from outbox_message where id = 'gagal'");
        identityService.deleteUser(USER);
    }

    /** By the endpoint. */
    Map<String, Deed> of() {
        Map<String, Deed> deeds = new LinkedHashMap<>();
        deeds.putAll(ofSops());
        deeds.putAll(ofTheAgency());
        deeds.putAll(ofTheAccount());
        deeds.putAll(ofModelerKeys());
        return deeds;
    }

    private Map<String, Deed> ofSops() {
        String drafts = API + "/sops/{agencyId}/drafts/{id}";
        String identities = API + "/sops/{agencyId}/identities/{id}";
        return Map.of(
                "POST /api/deployments/reload", new Deed(Act.DIAGRAM_DEPLOYED, "admin", () -> {
                    earlier("baku");
                    return WebSession.rest(port, "admin", "POST", "/api/deployments/reload", null);
                }),
                "POST " + API + "/sops/{agencyId}/in-force/{key}/withdrawal", new Deed(Act.SOP_WITHDRAWAL_ASKED, ANALYST, () ->
                        cockpit(ANALYST).send("POST", API + "/sops/diy/in-force/diy-03/withdrawal", "{\"reason\":\"Digabung\"}")),
                "POST " + API + "/sops/{agencyId}/in-force/{key}/versions/{version}", new Deed(Act.DIAGRAM_DEPLOYED, ANALYST, () -> {
                    int version = repositoryService.createProcessDefinitionQuery().processDefinitionKey("diy-03").tenantIdIn("diy").latestVersion()
                            .singleResult().getVersion();
                    earlier(null);
                    return cockpit(ANALYST).send("POST", API + "/sops/diy/in-force/diy-03/versions/" + version, null);
                }),
                "POST " + drafts + "/in-force", new Deed(Act.DIAGRAM_GIVEN, SUPERVISOR, () ->
                        cockpit(SUPERVISOR).send("POST", draft() + "/in-force", "{\"identity\":false}")),
                "POST " + drafts + "/return", new Deed(Act.DIAGRAM_REFUSED, SUPERVISOR, () ->
                        cockpit(SUPERVISOR).send("POST", draft() + "/return", "{\"reason\":\"Perbaiki\"}")),
                "DELETE " + drafts, new Deed(Act.DIAGRAM_TAKEN_BACK, ANALYST, () -> cockpit(ANALYST).send("DELETE", draft(), null)),
                "POST " + identities + "/agree", new Deed(Act.SOP_IDENTITY_MEANT, ANALYST, () -> cockpit(ANALYST).send("POST", held() + "/agree", null)),
                "DELETE " + identities, new Deed(Act.SOP_IDENTITY_NOT_MEANT, ANALYST, () -> cockpit(ANALYST).send("DELETE", held(), null)),
                "DELETE " + API + "/migrations/{id}", new Deed(Act.MIGRATION_REFUSED, SUPERVISOR, () -> {
                    jdbc.update("insert into asked_migration (id, agency, sop_key, from_version, to_version, asked_by, asked_at) values "
                            + "('pindah', 'diy', 'diy-03', 1, 2, ?, ?)", ANALYST, now());
                    return cockpit(SUPERVISOR).send("DELETE", API + "/migrations/pindah", null);
                }));
    }

    private Map<String, Deed> ofTheAgency() {
        Map<String, Deed> deeds = new LinkedHashMap<>();
        deeds.put("POST " + API + "/grants/{id}/give", new Deed(Act.GRANT_GIVEN, "diy.kepala", () ->
                WebSession.tasklist(port, "diy.kepala").send("POST", API + "/grants/" + grant() + "/give", null)));
        deeds.put("DELETE " + API + "/grants/{id}", new Deed(Act.GRANT_REFUSED, "diy.kepala", () ->
                WebSession.tasklist(port, "diy.kepala").send("DELETE", API + "/grants/" + grant(), null)));
        deeds.put("POST " + API + "/deputies", new Deed(Act.DEPUTY_RECORDED, ADMINISTRATOR, this::deputy));
        deeds.put("POST " + API + "/deputies/{id}/end", new Deed(Act.DEPUTY_ENDED, ADMINISTRATOR, () -> {
            deputy();
            return administrator().send("POST", API + "/deputies/" + jdbc.queryForObject("select id from deputy", String.class) + "/end", null);
        }));
        deeds.put("PUT " + API + "/settings/office", new Deed(Act.SETTING_CHANGED, ADMINISTRATOR, () ->
                administrator().send("PUT", API + "/settings/office", settings().get("office").toString())));
        deeds.put("PUT " + API + "/settings/officials/{key}", new Deed(Act.SETTING_CHANGED, ADMINISTRATOR, () -> {
            JsonNode first = settings().get("officials").get(0);
            return administrator().send("PUT", API + "/settings/officials/" + first.get("key").asText(), first.get("official").toString());
        }));
        deeds.put("POST " + API + "/calendar/changes", new Deed(Act.CALENDAR_CHANGED, ADMINISTRATOR, () -> {
            administrator().send("POST", API + "/calendar/changes", "{\"subject\":\"decree\",\"year\":2031,\"numbers\":\"Nomor 1\"}");
            return administrator().send("POST", API + "/calendar/changes", "{\"subject\":\"decree\",\"year\":2031,\"remove\":true}");
        }));
        deeds.put("POST " + API + "/outbox/{id}/resend", new Deed(Act.MAIL_SENT_AGAIN, ADMINISTRATOR, () ->
                administrator().send("POST", failedMail() + "/resend", null)));
        deeds.put("POST " + API + "/outbox/{id}/dismiss", new Deed(Act.MAIL_DISMISSED, ADMINISTRATOR, () ->
                administrator().send("POST", failedMail() + "/dismiss", null)));
        deeds.put("POST " + API + "/partners", new Deed(Act.PARTNER_ADDED, "diy.promosi", this::partner));
        deeds.put("PUT " + API + "/partners/{id}", new Deed(Act.PARTNER_CHANGED, "diy.promosi", () -> {
            String id = JsonPath.read(WebSession.text(partner()), "$.id");
            return WebSession.tasklist(port, "diy.promosi").send("PUT", API + "/partners/" + id, "{\"name\":\"Dinas Lain\"}");
        }));
        return deeds;
    }

    private Map<String, Deed> ofTheAccount() {
        String factor = API + "/second-factor";
        return Map.of(
                factor("POST", "/device/confirmation"), new Deed(Act.SECOND_FACTOR_SET_UP, USER, () -> confirmed(own())),
                factor("POST", "/entry"), new Deed(Act.RECOVERY_CODE_USED, USER, () -> {
                    String code = code(confirmed(own()));
                    return own().send("POST", factor + "/entry", code);
                }),
                factor("POST", "/removal"), new Deed(Act.SECOND_FACTOR_REMOVED, USER, () -> {
                    WebSession session = own();
                    return session.send("POST", factor + "/removal", code(confirmed(session)));
                }),
                factor("POST", "/reset"), new Deed(Act.SECOND_FACTOR_REMOVED, ADMINISTRATOR, () -> {
                    Authenticator.setUp(own());
                    return administrator().send("POST", factor + "/reset", "{\"user\":\"" + USER + "\"}");
                }),
                "DELETE " + API + "/sessions", new Deed(Act.SESSIONS_ENDED, USER, () -> {
                    own();
                    return own().send("DELETE", API + "/sessions", null);
                }),
                "DELETE " + API + "/sessions/{id}", new Deed(Act.SESSIONS_ENDED, USER, () -> {
                    WebSession session = own();
                    return session.send("DELETE", API + "/sessions/" + JsonPath.read(WebSession.text(session.get(API + "/sessions")), "$[0].id"), null);
                }),
                "PUT " + API + "/mail-address", new Deed(Act.MAIL_ADDRESS_CHANGED, USER, () ->
                        own().send("PUT", API + "/mail-address", "{\"address\":\"catatan@contoh.id\"," + PASSWORD + "}")));
    }

    private Map<String, Deed> ofModelerKeys() {
        String key = API + "/modeler-key";
        return Map.of(
                "POST " + key, new Deed(Act.MODELER_KEY_MADE, USER, () -> analyst().send("POST", key, "{" + PASSWORD + "}")),
                "DELETE " + key, new Deed(Act.MODELER_KEY_REVOKED, USER, () -> {
                    analyst().send("POST", key, "{" + PASSWORD + "}");
                    return own().send("DELETE", key, null);
                }),
                "DELETE " + key + "/managed/{owner}", new Deed(Act.MODELER_KEY_REVOKED, ADMINISTRATOR, () -> {
                    analyst().send("POST", key, "{" + PASSWORD + "}");
                    return administrator().send("DELETE", key + "/managed/" + USER, null);
                }));
    }

    /** The user, who is an analyst now. */
    private WebSession analyst() {
        identityService.createMembership(USER, "diy-perancang");
        return own();
    }

    private static String factor(String method, String path) {
        return method + " " + API + "/second-factor" + path;
    }

    private HttpResponse<byte[]> confirmed(WebSession session) {
        String secret = JsonPath.read(WebSession.text(session.send("POST", API + "/second-factor/device", "{" + PASSWORD + "}")), "$.secret");
        return session.send("POST", API + "/second-factor/device/confirmation", "{\"code\":\"" + new Authenticator(secret).code(0) + "\"}");
    }

    private static String code(HttpResponse<byte[]> confirmed) {
        return "{\"code\":\"" + JsonPath.<String>read(WebSession.text(confirmed), "$.recoveryCodes[0]") + "\"}";
    }

    private String grant() {
        jdbc.update("insert into asked_grant (id, agency, user_id, group_id, asked_by, asked_at) values ('minta', 'diy', ?, 'diy-pengawas', ?, ?)",
                USER, ADMINISTRATOR, now());
        return "minta";
    }

    private HttpResponse<byte[]> deputy() {
        LocalDate today = LocalDate.now(clock);
        return administrator().send("POST", API + "/deputies", """
                {"absent":"diy.kasi","deputy":"diy.analis","kind":"PLH","firstDay":"%s","lastDay":"%s","letter":"800.1.11/12"}"""
                .formatted(today, today.plusDays(1)));
    }

    private JsonNode settings() throws IOException {
        return json.readTree(administrator().get(API + "/settings").body());
    }

    private String failedMail() {
        jdbc.update("insert into outbox_message (id, agency, recipient, kind, message_key, subject, body, created_at, state, attempts, next_attempt_at) "
                + "values ('gagal', 'diy', 'diy.kasi', 'ACCOUNT', 'gagal', 'x', 'x', ?, 'FAILED', 1, ?)", now(), now());
        return API + "/outbox/gagal";
    }

    private HttpResponse<byte[]> partner() {
        return WebSession.tasklist(port, "diy.promosi").send("POST", API + "/partners", "{\"name\":\"Dinas Catatan\"}");
    }

    private String held() {
        jdbc.update("insert into sop_identity (id, agency, sop, sop_number, title, sent_by, sent_at) values ('beda', 'diy', 'diy-03', '1', 'Lain', ?, ?)",
                ANALYST, now());
        return API + "/sops/diy/identities/beda";
    }

    private String draft() throws IOException {
        WebSession.deploy(port, ANALYST, "diy", files("1. Catat surat"));
        return API + "/sops/diy/drafts/" + SentSop.waiting(cockpit(SUPERVISOR), "diy-03").path("id").asText();
    }

    /** Another version is in force. */
    private void earlier(String source) throws IOException {
        DeploymentBuilder builder = repositoryService.createDeployment().name("terdahulu").source(source).tenantId("diy");
        files("1. Periksa surat").forEach(builder::addString);
        builder.deploy();
    }

    private static Map<String, String> files(String first) throws IOException {
        Map<String, String> files = new TreeMap<>(Map.of("diy-03.bpmn", Files.readString(
                Path.of("processes/diy/diy-03-kerja-sama-pengukuran.bpmn")).replace("1. Terima permohonan", first)));
        try (Stream<Path> forms = Files.list(Path.of("forms/diy/diy-03"))) {
            for (Path form : forms.toList()) {
                files.put(form.getFileName().toString(), Files.readString(form));
            }
        }
        return files;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private WebSession own() {
        return WebSession.tasklist(port, USER);
    }

    private WebSession administrator() {
        return WebSession.admin(port, ADMINISTRATOR);
    }

    private WebSession cockpit(String user) {
        return WebSession.cockpit(port, user);
    }
}
