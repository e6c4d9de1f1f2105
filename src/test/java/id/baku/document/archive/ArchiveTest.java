package id.baku.document.archive;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.baku.testing.WebSession;

/** Who finds which documents in the archive, and that none is lost. */
class ArchiveTest extends CaseInArchive {

    @Test
    void findsByNumberNameInstitutionYearAndKind() throws IOException {
        int year = LocalDate.now().getYear();
        assertThat(titles(supervisor, "q=" + decree())).contains("Keputusan Penetapan Hasil Sertifikasi Kompetensi");
        assertThat(titles(supervisor, "q=sertifikat%20mandar")).containsOnly("Sertifikat Kompetensi – Contoh Asesi Mandar");
        assertThat(titles(supervisor, "q=contoh%20kelautan&kind=sk-penetapan")).containsOnly("Keputusan Penetapan Hasil Sertifikasi Kompetensi");
        assertThat(titles(supervisor, "kind=sertifikat&year=1990")).isEmpty();
        assertThat(titles(supervisor, "q=" + instance.getBusinessKey())).hasSizeGreaterThan(8)
                .as("drafts are no archive").doesNotHaveDuplicates();
        assertThat(titles(supervisor, "kind=rekap-asesi&year=" + year + "&q=" + instance.getBusinessKey())).hasSizeLessThanOrEqualTo(1);
        assertThat(titles(supervisor, "q=%25")).as("a percent sign is a percent sign").isEmpty();
        assertThat(supervisor.get(API + "/documents?year=12").statusCode()).isEqualTo(400);
    }

    @Test
    void givesAPageAtATime() throws IOException {
        JsonNode first = read(supervisor, "/documents");
        assertThat(first.get("documents").size()).isLessThanOrEqualTo(50);
        assertThat(read(supervisor, "/documents?page=150").get("documents")).isEmpty();
    }

    @Test
    void findsAFileByTheInstitutionOfItsCase() throws IOException {
        String task = cases.task(begun, "kegiatan_02").getId();
        String worker = cases.candidateGroup(cases.task(begun, "kegiatan_02")).equals("diy-kasi-hal-sk") ? "diy.kasi" : "diy.promosi";
        WebSession who = WebSession.tasklist(port, worker);
        assertThat(who.upload("/camunda/api/sop/tasks/" + task + "/naskah", "lampiran", "Peta arsip Ma\u2019ruf",
                "%PDF-1.7 percobaan".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(201);
        assertThat(titles(WebSession.cockpit(port, "diy.pengawas"), "q=peta&kind=berkas")).contains("Peta arsip Ma\u2019ruf");
        assertThat(titles(WebSession.cockpit(port, "diy.pengawas"), "q=peta%20ma'ruf")).as("whatever the apostrophe").contains("Peta arsip Ma\u2019ruf");
        assertThat(titles(WebSession.cockpit(port, "diy.pengawas"), "q=peta%20tidakada")).isEmpty();
    }

    @Test
    void staffFindTheirOwnCasesOutsidersNoneAndOthersNothing() throws IOException {
        assertThat(titles(staff, "q=" + instance.getBusinessKey())).isNotEmpty();
        assertThat(caseOf(staff, instance)).isEqualTo(200);
        assertThat(WebSession.tasklist(port, "sulbar.instansi").get(API + "/documents").statusCode()).as("outsider").isEqualTo(403);
        assertThat(caseOf(WebSession.tasklist(port, "sulbar.instansi"), instance)).isEqualTo(404);
        assertThat(WebSession.admin(port, "sulbar.pengelola").get(API + "/documents").statusCode()).isEqualTo(403);
        assertThat(caseOf(WebSession.cockpit(port, "sulbar.perancang"), instance)).isEqualTo(404);

        for (WebSession stranger : List.of(WebSession.cockpit(port, "diy.pengawas"), WebSession.tasklist(port, "pemalang.asesor"))) {
            assertThat(titles(stranger, "q=" + decree())).isEmpty();
            assertThat(stranger.get(API + "/documents?agency=sulbar").statusCode()).isEqualTo(404);
            assertThat(caseOf(stranger, instance)).isEqualTo(404);
            assertThat(stranger.get(API + "/cases/" + instance.getId() + "/zip").statusCode()).isEqualTo(404);
            assertThat(withdraw(stranger, instance, code("sk-penetapan")).statusCode()).isEqualTo(404);
            assertThat(stranger.get(API + "/proposals?agency=sulbar").statusCode()).isEqualTo(404);
            assertThat(stranger.get("/camunda/api/sop/instances/" + instance.getId() + "/progress").statusCode()).isEqualTo(404);
        }
        WebSession analyst = WebSession.tasklist(port, "diy.analis");
        assertThat(caseOf(analyst, begun)).as("has no part in it").isEqualTo(404);
        assertThat(text(analyst.get(API + "/documents"))).doesNotContain(begun.getId());
        assertThat(WebSession.anonymous(port).get(API + "/documents").statusCode()).isEqualTo(401);
    }

    @Test
    void showsACaseWithItsDocumentsAndTheirRetention() throws IOException {
        JsonNode view = read(supervisor, "/cases/" + instance.getId());
        assertThat(view.get("number").asText()).isEqualTo(instance.getBusinessKey());
        assertThat(view.get("state").asText()).isEqualTo("Selesai");
        assertThat(view.get("retentionSource").asText()).isEqualTo("JRA instansi; nilai contoh");
        JsonNode decree = document(view, "sk-penetapan");
        assertThat(decree.get("retention").asText()).isEqualTo("2 + 5 tahun, permanen");
        assertThat(decree.get("state").get("label").asText()).isEqualTo("Sah");
        assertThat(decree.get("number").asText()).isEqualTo(decree());
        assertThat(decree.get("versions")).hasSize(2);
        assertThat(document(view, "informasi-skema-sertifikasi").get("versions").findValuesAsText("stage"))
                .containsExactly("Terbit", "Siap ditandatangani");
    }
}
