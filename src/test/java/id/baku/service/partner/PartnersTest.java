package id.baku.service.partner;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.cases.CaseData;
import id.baku.engine.refusal.Refusal;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** The list of partners: filled by people, by the SOP of marketing and by cases of cooperation; only its agency sees it. */
@BakuTest
@BothDatabases
class PartnersTest {

    private static final String PARTNERS = "/camunda/api/sop/partners";

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    CaseData caseData;
    @Autowired
    ObjectMapper json;
    @Autowired
    JdbcTemplate jdbc;

    WebSession promosi;

    @BeforeEach
    void anEmptyList() {
        List.of("cooperation", "partner_contact", "partner").forEach(table -> jdbc.update("delete from " + table));
        promosi = WebSession.tasklist(port, "diy.promosi");
    }

    @Test
    void peopleEnterAndChangeAPartner() throws IOException {
        JsonNode added = read(enter("POST", "", "{\"name\":\" Dinas Contoh \",\"kind\":\"REGIONAL_OFFICE\",\"city\":\"Wates\","
                + "\"contactPerson\":\"Contoh Narahubung\",\"expectedParticipants\":\"40\",\"status\":\"TARGET\"}"));
        String id = added.path("id").asText();
        assertThat(added.path("details").path("name").asText()).isEqualTo("Dinas Contoh");
        assertThat(added.path("details").path("status").asText()).isEqualTo("TARGET");
        assertThat(enter("POST", "", "{\"name\":\"dinas   CONTOH\"}").statusCode()).as("the same name").isEqualTo(409);
        assertThat(enter("POST", "", "{\"name\":\"RS Ma\u2019ruf\"}").statusCode()).isEqualTo(201);
        assertThat(enter("POST", "", "{\"name\":\"RS Ma'ruf\"}").statusCode()).as("with another apostrophe").isEqualTo(409);
        JsonNode changed = read(enter("PUT", "/" + id, "{\"name\":\"Dinas Contoh\",\"status\":\"PARTNER\",\"profile\":\"Baru\"}"));
        assertThat(changed.path("details").path("profile").asText()).isEqualTo("Baru");
        assertThat(changed.path("details").path("contactPerson").isNull()).as("left out is erased").isTrue();
        assertThat(changed.path("updatedBy").asText()).isEqualTo("diy.promosi");
        assertThat(text(promosi.get(PARTNERS))).contains("\"name\":\"Dinas Contoh\"", "\"status\":\"PARTNER\"");
    }

    @Test
    void peopleEnterWhoActsForAPartnerAndTheirFramework() throws IOException {
        String parties = "{\"name\":\"Dinas Contoh\",\"kind\":\"REGIONAL_OFFICE\",\"government\":\"Pemerintah Kabupaten Contoh\","
                + "\"governmentHead\":{\"name\":\"Contoh Bupati\",\"office\":\"Bupati Contoh\",\"basis\":\"Keputusan Nomor 1\"},"
                + "\"head\":{\"name\":\" Contoh Kepala \"},\"framework\":{\"number\":\"KB/1\",\"signedOn\":\"2026-01-05\","
                + "\"validUntil\":\"%s\"}}";
        JsonNode details = read(enter("POST", "", parties.formatted("2029-01-04"))).path("details");
        assertThat(details.at("/governmentHead/office").asText()).isEqualTo("Bupati Contoh");
        assertThat(details.at("/head/name").asText()).isEqualTo("Contoh Kepala");
        assertThat(details.at("/head/basis").isNull()).isTrue();
        assertThat(details.at("/framework/validUntil").asText()).isEqualTo("2029-01-04");
        assertThat(text(enter("POST", "", parties.replace("Dinas", "Badan").formatted("2026-01-04"))))
                .contains("Kesepakatan Bersama berakhir sebelum ditandatangani; periksa tanggalnya.");
        assertThat(text(enter("POST", "", "{\"name\":\"Badan\",\"framework\":{\"number\":\"KB/1\"}}")))
                .contains("Isi nomor, tanggal, dan akhir berlakunya Kesepakatan Bersama, atau kosongkan semuanya.");
        assertThat(text(enter("POST", "", "{\"name\":\"Badan\",\"head\":{\"name\":\"%s\"}}".formatted("x".repeat(201)))))
                .contains("Nama penanda tangan terlalu panjang; paling banyak 200 huruf.");
    }

    @Test
    void refusesWhatIsWrong() {
        HttpResponse<byte[]> refused = enter("POST", "", "{\"name\":\" \",\"email\":\"bukan alamat\",\"phone\":\"" + "1".repeat(31)
                + "\",\"expectedParticipants\":-1}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(text(refused)).contains("Nama wajib diisi. Telepon terlalu panjang; paling banyak 30 huruf. "
                + "Surel harus seperti nama@contoh.id. Perkiraan peserta tidak boleh kurang dari nol.");
        assertThat(enter("POST", "", "{\"name\":\"X\",\"status\":\"teman\"}").statusCode()).isEqualTo(400);
        assertThat(enter("PUT", "/tidak-ada", "{\"name\":\"X\"}").statusCode()).isEqualTo(404);
    }

    @Test
    void marketingRecordsPartnersAndWhatTheyAnswered() throws IOException {
        ProcessInstance instance = promote("target", List.of(Map.of("nama", "Dinas Contoh", "jenis", "Perangkat daerah",
                "narahubung", "Contoh Satu", "perkiraanPeserta", 40), Map.of("nama", "Badan Contoh")));
        assertThat(partners()).containsExactly("Badan Contoh TARGET -", "Dinas Contoh TARGET -");
        List<Map<String, Object>> answered = List.of(Map.of("nama", "DINAS  contoh", "tanggapan", "setuju", "telepon", "0274"),
                Map.of("nama", "Badan Contoh", "tanggapan", "menolak", "alasan", "Anggaran belum ada"),
                Map.of("nama", "Kantor Contoh", "tanggapan", ""));
        promote("prospek", answered);
        assertThat(partners()).containsExactly("Badan Contoh TARGET DECLINED", "DINAS  contoh TARGET AGREED",
                "Kantor Contoh PROSPECT -");
        Map<String, Object> known = jdbc.queryForMap("select * from partner where name_key = 'dinas contoh'");
        assertThat(known).as("what is not told again stays").containsEntry("CONTACT_PERSON", "Contoh Satu")
                .containsEntry("PHONE", "0274").containsEntry("EXPECTED_PARTICIPANTS", 40)
                .containsEntry("SOURCE", "Kasus " + instance.getBusinessKey());
        assertThat(jdbc.queryForList("select reason from partner_contact where response = 'DECLINED'", String.class))
                .containsExactly("Anggaran belum ada");
    }

    @Test
    void anAnswerToldTwiceInACaseIsNotedOnce() {
        deploy("dua-kali", true);
        cases.start("dua-kali", "diy", Map.of("calon", List.of(Map.of("nama", "Dinas Contoh", "tanggapan", "setuju")),
                "kini", "target"));
        assertThat(jdbc.queryForObject("select count(*) from partner_contact", Integer.class)).isEqualTo(1);
    }

    @Test
    void failsWithAReasonWhenAPartnerHasNoName() {
        deploy("promosi-mitra", false);
        assertThatThrownBy(() -> cases.start("promosi-mitra", "diy", Map.of("calon", List.of(Map.of("jenis", "Dinas")),
                "kini", "target"))).hasStackTraceContaining("Nama wajib diisi.");
        assertThat(partners()).isEmpty();
    }

    @Test
    void aCaseOfCooperationStandsInTheRecapitulation() throws IOException {
        assertThatThrownBy(() -> cases.start("diy-03", "diy", Map.of("permohonan", Map.of("surel", "bukan alamat"))))
                .isInstanceOf(Refusal.class).hasMessage("Surel harus berupa alamat surel.");
        assertThat(partners()).as("a form's mistake is no partner").isEmpty();
        ProcessInstance instance = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Dinas Contoh", "kota", "Wates")));
        JsonNode row = read(promosi.get(PARTNERS + "/cooperations")).get(0);
        assertThat(row.path("partner").asText()).isEqualTo("Dinas Contoh");
        assertThat(row.path("businessKey").asText()).isEqualTo(instance.getBusinessKey());
        assertThat(row.path("state").asText()).isEqualTo("Berjalan");
        runtimeService.setVariable(instance.getId(), "penomoran", Spin.JSON(
                "{\"tanggal\":\"2026-01-28\",\"beritaAcara\":\"BA/1\",\"perjanjianKerjaSama\":\"PKS/2\"}"));
        runtimeService.deleteProcessInstance(instance.getId(), "uji");
        String id = row.path("partnerId").asText();
        JsonNode detail = read(promosi.get(PARTNERS + "/" + id));
        assertThat(detail.path("details").path("status").asText()).isEqualTo("PARTNER");
        assertThat(detail.path("details").path("source").asText()).isEqualTo("Kasus " + instance.getBusinessKey());
        assertThat(detail.path("cooperations").toString()).contains("\"state\":\"Dihentikan\"",
                "[\"Berita Acara BA/1\",\"Perjanjian Kerja Sama PKS/2\"]");
    }

    @Test
    void supervisorsReadOthersNeither() {
        String body = "{\"name\":\"Dinas Contoh\",\"contactPerson\":\"Rahasia Sekali\"}";
        String id = text(enter("POST", "", body)).replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
        WebSession supervisor = WebSession.cockpit(port, "diy.pengawas");
        assertThat(text(supervisor.get(PARTNERS + "/" + id))).contains("Rahasia Sekali", "\"changeable\":false");
        assertThat(supervisor.send("POST", PARTNERS, body).statusCode()).isEqualTo(403);
        assertThat(text(supervisor.get(PARTNERS + "/changeable"))).isEqualTo("false");
        assertThat(text(promosi.get(PARTNERS + "/changeable"))).isEqualTo("true");
        WebSession other = WebSession.tasklist(port, "sulbar.sertifikasi");
        assertThat(text(other.get(PARTNERS))).isEqualTo("[]");
        assertThat(text(other.get(PARTNERS + "/cooperations"))).isEqualTo("[]");
        assertThat(other.get(PARTNERS + "/" + id).statusCode()).isEqualTo(404);
        assertThat(other.send("PUT", PARTNERS + "/" + id, body).statusCode()).isEqualTo(404);
        for (WebSession outsider : List.of(WebSession.cockpit(port, "diy.perancang"), WebSession.cockpit(port, "admin"))) {
            assertThat(outsider.get(PARTNERS).statusCode()).isEqualTo(403);
            assertThat(outsider.get(PARTNERS + "/" + id).statusCode()).isEqualTo(403);
        }
        assertThat(WebSession.anonymous(port).get(PARTNERS).statusCode()).isEqualTo(401);
    }

    private HttpResponse<byte[]> enter(String method, String path, String body) {
        return promosi.send(method, PARTNERS + path, body);
    }

    private JsonNode read(HttpResponse<byte[]> response) throws IOException {
        assertThat(response.statusCode()).as(text(response)).isBetween(200, 299);
        return json.readTree(response.body());
    }

    /** Name, status and last answer of each, in the order of the list. */
    private List<String> partners() {
        return jdbc.query("select name, status, (select max(response) from partner_contact c where c.partner_id = p.id) "
                + "from partner p order by name_key", (row, i) -> "%s %s %s".formatted(row.getString(1),
                row.getString(2), row.getString(3) == null ? "-" : row.getString(3)));
    }

    private ProcessInstance promote(String status, List<Map<String, Object>> named) {
        deploy("promosi-mitra", false);
        return runtimeService.createProcessInstanceByKey("promosi-mitra").processDefinitionTenantId("diy")
                .setVariable("calon", caseData.toVariable(named)).setVariable("kini", status).execute();
    }

    private void deploy(String key, boolean twice) {
        var task = Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1).startEvent().serviceTask("catat")
                .camundaDelegateExpression("${catatMitra}").camundaInputParameter("mitra", "${calon}")
                .camundaInputParameter("status", "${kini}");
        if (twice) {
            task = task.serviceTask("catat_lagi").camundaDelegateExpression("${catatMitra}")
                    .camundaInputParameter("mitra", "${calon}").camundaInputParameter("status", "${kini}");
        }
        repositoryService.createDeployment().tenantId("diy").addModelInstance(key + ".bpmn",
                task.endEvent().done()).deploy();
    }
}
