package id.baku.document.archive;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.baku.engine.time.EngineTime;
import id.baku.office.agency.Agency;
import id.baku.testing.English;
import id.baku.testing.WebSession;

/** How archived documents are kept: the record of readers, revocation, retention, and the download of a case. */
class ArchiveKeepingIT extends CaseInArchive {

    @Test
    void aCaseLeavesAsZipWithAnIndexOfItsHashes() throws Exception {
        HttpResponse<byte[]> zip = staff.get(API + "/cases/" + instance.getId() + "/zip");
        assertThat(zip.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"" + instance.getBusinessKey() + ".zip\"");
        Map<String, byte[]> files = ExportedCase.files(zip.body());
        assertThat(files).hasSize(2 + jdbc.queryForObject("select count(*) from naskah where process_instance_id = ?", Integer.class,
                instance.getId()));
        assertThat(String.join(" ", files.keySet())).as("name nobody").doesNotContainIgnoringCase("mandar").doesNotContain("Contoh");

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(files.get("indeks.xlsx")))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(files.size() - 2);
            for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                byte[] content = files.get(sheet.getRow(row).getCell(6).getStringCellValue());
                assertThat(sheet.getRow(row).getCell(8).getStringCellValue()).isEqualTo(ExportedCase.sha256(content));
                assertThat(sheet.getRow(row).getCell(7).getNumericCellValue()).isEqualTo(content.length);
            }
        }
        String index = new String(files.get("indeks.html"), StandardCharsets.UTF_8);
        assertThat(index).contains(decree(), "Sertifikat Kompetensi – Contoh Asesi Mandar", ExportedCase.sha256(files.get(
                files.keySet().stream().filter(name -> name.contains("sk-penetapan-terbit")).findFirst().orElseThrow())));
        assertThat(English.in(index.replaceAll("(?s)<style>.*</style>|<[^>]*>", " "))).isEmpty();
    }

    @Test
    void aCaseThatCannotLeaveWholeDoesNotLookSo() {
        String last = jdbc.queryForList("select id from naskah where process_instance_id = ? and kind = 'sk-penetapan'", String.class,
                instance.getId()).get(0);
        byte[] content = jdbc.queryForObject("select content from naskah_content where naskah_id = ?", byte[].class, last);
        jdbc.update("delete from naskah_content where naskah_id = ?", last);
        try {
            assertThatThrownBy(() -> assertThat(staff.get(API + "/cases/" + instance.getId() + "/zip").statusCode()).isEqualTo(200))
                    .isInstanceOf(AssertionError.class);
        } finally {
            jdbc.update("insert into naskah_content (naskah_id, content) values (?, ?)", last, content);
        }
    }

    @Test
    void supervisorsSeeWhoReadTheDocuments() throws IOException {
        String id = jdbc.queryForObject("select id from naskah where process_instance_id = ? and kind = 'rekap-nilai-hasil'", String.class,
                instance.getId());
        staff.get("/camunda/api/sop/naskah/" + id);
        staff.get("/camunda/api/sop/naskah/" + id + "?unduh");
        staff.get(API + "/cases/" + instance.getId() + "/zip");
        WebSession.cockpit(port, "diy.pengawas").get("/camunda/api/sop/naskah/" + id);
        List<String> accesses = new ArrayList<>();
        read(supervisor, "/cases/" + instance.getId()).get("accesses").forEach(one ->
                accesses.add(one.get("user").asText() + " " + one.get("action").asText()));
        assertThat(accesses).contains("sulbar.sertifikasi OPENED", "sulbar.sertifikasi DOWNLOADED", "sulbar.sertifikasi CASE_EXPORTED")
                .noneMatch(one -> one.startsWith("diy."));
        assertThat(read(staff, "/cases/" + instance.getId()).get("accesses").isNull()).as("not for colleagues").isTrue();
    }

    @Test
    void onlyTheKeepersOfTheAgencyRevoke() throws IOException {
        String code = code("rencana-sertifikasi");
        assertThat(withdraw(staff, instance, code).statusCode()).isEqualTo(403);
        assertThat(withdraw(supervisor, instance, code).statusCode()).isEqualTo(403);
        WebSession keeper = WebSession.tasklist(port, "sulbar.berwenang");
        assertThat(withdraw(keeper, instance, "0".repeat(26)).statusCode()).isEqualTo(404);
        HttpResponse<byte[]> done = withdraw(keeper, instance, code);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(jdbc.queryForList("select actor from record_entry where act = 'DOCUMENT_WITHDRAWN' and process_instance_id = ?", String.class,
                instance.getId())).containsExactly("sulbar.berwenang");
        JsonNode state = document(json.readTree(done.body()), "rencana-sertifikasi").get("state");
        assertThat(state.get("id").asText()).isEqualTo("REVOKED");
        assertThat(state.get("reason").asText()).isEqualTo("Rencana diganti");
        assertThat(state.get("by").asText()).isEqualTo("sulbar.berwenang");
        assertThat(withdraw(keeper, instance, code).statusCode()).as("once is enough").isEqualTo(409);
        HttpResponse<byte[]> empty = keeper.send("POST", API + "/cases/" + instance.getId() + "/withdrawals",
                "{\"code\":\"" + code("rekap-nilai-hasil") + "\",\"kind\":\"REVOKED\",\"ground\":\"CHANGE_OF_DECISION\",\"reason\":\" \"}");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(text(empty)).contains("Isi alasannya.");
    }

    @Test
    void proposesWhatIsPastItsRetentionAndDestroysNothing() throws IOException {
        int kept = count();
        assertThat(read(supervisor, "/proposals").get("rows").findValuesAsText("caseNumber")).doesNotContain(instance.getBusinessKey());
        EngineTime.moveTo(Instant.now().plus(1461, ChronoUnit.DAYS));
        List<String> due = new ArrayList<>();
        read(supervisor, "/proposals").get("rows").forEach(row -> {
            if (row.get("processInstanceId").asText().equals(instance.getId())) {
                due.add(row.get("name").asText() + ": " + row.get("fate").asText());
            }
        });
        assertThat(due).contains("Notulen Rapat: Musnah").noneMatch(line -> line.startsWith("Keputusan") || line.startsWith("Sertifikat"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(supervisor.get(API + "/proposals.xlsx").body()))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isGreaterThanOrEqualTo(due.size());
        }
        WebSession diy = WebSession.cockpit(port, "diy.pengawas");
        assertThat(text(diy.get(API + "/proposals"))).as("its case still runs").doesNotContain(begun.getId());
        assertThat(staff.get(API + "/proposals").statusCode()).isEqualTo(403);
        assertThat(count()).isEqualTo(kept);
    }

    @Test
    void looksPastWhatIsKeptForGoodAndSaysWhenThereIsMore() {
        EngineTime.moveTo(Instant.now().plus(1461, ChronoUnit.DAYS));
        Agency agency = agencies.get("sulbar");
        DisposalProposals.Found all = proposals.of(agency, 10_000);
        assertThat(all.more()).isFalse();
        assertThat(all.proposals()).hasSizeGreaterThan(1);
        DisposalProposals.Found first = proposals.of(agency, 1);
        assertThat(first.proposals()).containsExactly(all.proposals().get(0));
        assertThat(first.more()).isTrue();
        assertThat(ArchiveExportController.rows(first)).hasSize(2).last().asString().contains("masih ada usul lain");
        assertThat(proposals.of(agency, all.proposals().size()).more()).as("neither fewer nor more").isFalse();
    }
}
