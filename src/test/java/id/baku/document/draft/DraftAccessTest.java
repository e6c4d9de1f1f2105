package id.baku.document.draft;

import static id.baku.document.draft.Drafting.SOP;
import static id.baku.document.draft.Drafting.WORDING;
import static id.baku.document.draft.Drafting.json;
import static id.baku.document.draft.Drafting.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.document.draft.Draft.Origin;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/**
 * A text can be changed only by users who work on its task, before it is approved, and never over a version that somebody saved
 * meanwhile.
 */
@BakuTest
class DraftAccessTest {

    @LocalServerPort
    int port;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Drafts drafts;

    Drafting drafting;

    @BeforeEach
    void prepare() {
        drafting = beans.createBean(Drafting.class);
    }

    @Test
    void onlyWhoWorksOnTheTaskMaySave() {
        ProcessInstance instance = drafting.runTo("kegiatan_03");
        String path = drafting.path(instance, "kegiatan_03", "surat-jawaban");
        String entry = write(Map.of("basedOn", 0, "texts", Map.of("isi", "Rahasia.")));
        for (String stranger : List.of("diy.analis", "diy.kasi", "sulbar.sertifikasi", "pemalang.asesor")) {
            WebSession session = WebSession.tasklist(port, stranger);
            assertThat(session.get(path).statusCode()).as(stranger).isEqualTo(404);
            assertThat(session.get(path + "/docx").statusCode()).as(stranger).isEqualTo(404);
            for (String below : List.of("", "/preview", "/preview/pages", "/standard")) {
                assertThat(session.send(below.isEmpty() ? "PUT" : "POST", path + below, entry).statusCode())
                        .as(stranger + below).isEqualTo(404);
            }
        }
        WebSession supervisor = WebSession.cockpit(port, "diy.pengawas");
        assertThat(json(supervisor.get(path)).path("editable").asBoolean()).isFalse();
        assertThat(supervisor.send("PUT", path, entry).statusCode()).isEqualTo(403);
        for (String drawing : List.of("/preview", "/preview/pages", "/standard")) {
            assertThat(supervisor.send("POST", path + drawing, entry).statusCode()).as("nothing is drawn for who only reads").isEqualTo(403);
        }
        assertThat(WebSession.anonymous(port).get(path).statusCode()).isEqualTo(401);
        assertThat(jdbc.queryForList("select id from naskah_draft where process_instance_id = ?", instance.getId())).isEmpty();
    }

    @Test
    void anApprovedTextIsNotChanged() {
        ProcessInstance instance = drafting.runTo("kegiatan_03");
        WebSession writer = WebSession.tasklist(port, "diy.promosi");
        drafting.save(writer, instance, "kegiatan_03", "surat-jawaban", 0, Map.of("isi", WORDING));
        for (String activity : List.of("kegiatan_03", "kegiatan_04", "kegiatan_05")) {
            cases.act(instance, SOP, activity, Map.of());
        }
        HttpResponse<byte[]> refused = drafting.save(writer, instance, "kegiatan_06", "surat-jawaban", 1,
                Map.of("isi", "Ditolak."));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(WebSession.text(refused)).contains("tidak disunting pada tugas ini");
        assertThat(json(writer.get(drafting.path(instance, "kegiatan_06", "surat-jawaban"))).path("editable").asBoolean())
                .isFalse();

        // Even a later version in the database does not change what is issued.
        drafts.save(new DraftPlace("diy", instance.getId(), "kegiatan_06", "surat-jawaban", null, true, Map.of()),
                Map.of("isi", "Ditolak."), 1, Origin.FORM, null, "diy.promosi");
        cases.act(instance, SOP, "kegiatan_06", Map.of());
        assertThat(drafting.text(instance, "surat-jawaban", "ISSUED")).contains(WORDING).doesNotContain("Ditolak.");
    }

    @Test
    void nobodyOverwritesWhatAnotherHasSavedMeanwhile() {
        ProcessInstance instance = drafting.runTo("kegiatan_03");
        WebSession writer = WebSession.tasklist(port, "diy.promosi");
        drafting.save(writer, instance, "kegiatan_03", "surat-jawaban", 0, Map.of("isi", WORDING));
        HttpResponse<byte[]> late = drafting.save(writer, instance, "kegiatan_03", "surat-jawaban", 0, Map.of("isi", "Lain."));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(WebSession.text(late)).contains("baru saja disimpan oleh Contoh Penyusun Promosi");
        assertThat(drafting.save(writer, instance, "kegiatan_03", "surat-jawaban", 1, Map.of("isi", "  ")).statusCode())
                .isEqualTo(400);
        assertThat(drafting.save(writer, instance, "kegiatan_03", "perjanjian-kerja-sama", 0, Map.of("isi", "x")).statusCode())
                .isEqualTo(403);
        assertThat(writer.get(drafting.path(instance, "kegiatan_03", "laporan-skm")).statusCode()).isEqualTo(404);
    }
}
