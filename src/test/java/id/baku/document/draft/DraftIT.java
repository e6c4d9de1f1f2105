package id.baku.document.draft;

import static id.baku.document.draft.Drafting.SOP;
import static id.baku.document.draft.Drafting.WORDING;
import static id.baku.document.draft.Drafting.field;
import static id.baku.document.draft.Drafting.json;
import static id.baku.document.draft.Drafting.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;

import id.baku.engine.refusal.Refusal;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** The letter of diy-03 as its author words it, from the standard text and the preview to the issued letter. */
@BakuTest
@BothDatabases
class DraftIT {

    @LocalServerPort
    int port;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;

    Drafting drafting;

    @BeforeEach
    void prepare() {
        drafting = beans.createBean(Drafting.class);
    }

    @Test
    void whatIsEditedIsPrintedFromTheDraftToTheIssuedLetter() {
        ProcessInstance instance = drafting.runTo("kegiatan_03");
        WebSession writer = WebSession.tasklist(port, "diy.promosi");
        JsonNode draft = json(writer.get(drafting.path(instance, "kegiatan_03", "surat-jawaban")));
        assertThat(draft.path("version").asInt()).isZero();
        assertThat(draft.path("editable").asBoolean()).isTrue();
        assertThat(draft.path("title").asText()).isEqualTo("Surat Jawaban Persetujuan Kerja Sama");
        assertThat(field(draft, "isi").path("standard").asText()).startsWith("Menindaklanjuti surat ");

        JsonNode saved = json(drafting.save(writer, instance, "kegiatan_03", "surat-jawaban", 0,
                Map.of("isi", WORDING, "tembusan", "Inspektorat.", "kepada", "Bupati Contoh")));
        assertThat(saved.path("version").asInt()).isEqualTo(1);
        cases.act(instance, SOP, "kegiatan_03", Map.of());
        assertThat(drafting.text(instance, "surat-jawaban", "DRAFT")).contains(WORDING, "Inspektorat.", "Yth. Bupati Contoh")
                .doesNotContain("Menindaklanjuti surat");

        for (String activity : List.of("kegiatan_04", "kegiatan_05", "kegiatan_06")) {
            cases.act(instance, SOP, activity, Map.of());
        }
        for (String stage : List.of("INITIALLED", "SIGNED_OFF", "ISSUED")) {
            assertThat(drafting.text(instance, "surat-jawaban", stage)).contains(WORDING, "Inspektorat.", "Yth. Bupati Contoh");
        }
    }

    /**
     * The subject in the register is that of the form or of the draft, whether the letter is signed off first or issued at
     * once.
     */
    @Test
    void theRegisterShowsTheLettersOwnHal() {
        ProcessInstance asEntered = drafting.runTo("kegiatan_07");
        assertThat(subject(asEntered)).isEqualTo("Persetujuan Kerja Sama Pengukuran");

        ProcessInstance signedOff = drafting.runTo("kegiatan_03");
        drafting.save(WebSession.tasklist(port, "diy.promosi"), signedOff, "kegiatan_03", "surat-jawaban", 0,
                Map.of("hal", "Persetujuan bersyarat"));
        List.of("kegiatan_03", "kegiatan_04", "kegiatan_05", "kegiatan_06").forEach(id -> cases.act(signedOff, SOP, id, Map.of()));
        assertThat(drafting.text(signedOff, "surat-jawaban", "ISSUED")).contains("Persetujuan bersyarat");
        assertThat(subject(signedOff)).isEqualTo("Persetujuan bersyarat");

        SampleSop pupr = SampleSop.of("pupr-004");
        ProcessInstance atOnce = cases.start(pupr);
        drafting.save(WebSession.tasklist(port, "pupr.kasie"), atOnce, "kegiatan_01", "permintaan-hasil-rekap", 0,
                Map.of("hal", "Rekap angkatan pertama"));
        cases.act(atOnce, pupr, "kegiatan_01", Map.of());
        assertThat(subject(atOnce)).isEqualTo("Rekap angkatan pertama");
    }

    private String subject(ProcessInstance instance) {
        return jdbc.queryForObject("select subject from register_entry where process_instance_id = ?", String.class, instance.getId());
    }

    /** The standard text has dots for unknown values, and an edited text keeps them as typed. */
    @Test
    void aWordingWithDotsIsNotSignedOff() {
        ProcessInstance instance = drafting.runTo("kegiatan_03");
        drafting.save(WebSession.tasklist(port, "diy.promosi"), instance, "kegiatan_03", "surat-jawaban", 0,
                Map.of("isi", "Kami menyetujui surat Saudara Nomor …………."));
        for (String activity : List.of("kegiatan_03", "kegiatan_04")) {
            cases.act(instance, SOP, activity, Map.of());
        }
        assertThatThrownBy(() -> cases.act(instance, SOP, "kegiatan_05", Map.of())).isInstanceOf(Refusal.class)
                .hasMessageContaining("Belum terisi: Isi naskah (teks yang disunting pada kegiatan \"3.");
        assertThat(cases.open(instance)).containsExactly("kegiatan_05");
    }

    @Test
    void theWriterFindsTheCheckersNoteAndHisOwnText() {
        ProcessInstance instance = drafting.runTo("kegiatan_03");
        WebSession writer = WebSession.tasklist(port, "diy.promosi");
        drafting.save(writer, instance, "kegiatan_03", "surat-jawaban", 0, Map.of("isi", WORDING));
        cases.act(instance, SOP, "kegiatan_03", Map.of());
        cases.act(instance, SOP, "kegiatan_04", Map.of("suratSesuai", "tidak",
                "kegiatan_04", Map.of("catatan", "Sebutkan jadwalnya.")));

        String form = WebSession.text(writer.get("/camunda/api/engine/engine/default/task/"
                + cases.task(instance, "kegiatan_03").getId() + "/form-variables?deserializeValues=false"));
        assertThat(form).contains("Sebutkan jadwalnya.");
        JsonNode draft = json(writer.get(drafting.path(instance, "kegiatan_03", "surat-jawaban")));
        assertThat(field(draft, "isi").path("value").asText()).isEqualTo(WORDING);
        JsonNode corrected = json(drafting.save(writer, instance, "kegiatan_03", "surat-jawaban", 1,
                Map.of("isi", WORDING + "\nJadwal : Senin")));
        assertThat(corrected.path("versions")).hasSize(2).allSatisfy(version -> {
            assertThat(version.path("by").asText()).isEqualTo("Contoh Penyusun Promosi");
            assertThat(version.path("role").asText()).isNotBlank();
            assertThat(version.path("at").asText()).isNotBlank();
            assertThat(version.path("origin").asText()).isEqualTo("FORM");
        });
        assertThat(corrected.path("versions").get(1).path("texts").path("isi").asText()).isEqualTo(WORDING);
        cases.act(instance, SOP, "kegiatan_03", Map.of());
        assertThat(drafting.text(instance, "surat-jawaban", "DRAFT")).contains("Jadwal : Senin");
    }

    @Test
    void theStandardTextTakesItBackAndFollowsTheData() {
        ProcessInstance instance = drafting.runTo("kegiatan_03");
        WebSession writer = WebSession.tasklist(port, "diy.promosi");
        JsonNode draft = json(drafting.save(writer, instance, "kegiatan_03", "surat-jawaban", 0, Map.of("isi", WORDING)));
        JsonNode back = json(drafting.save(writer, instance, "kegiatan_03", "surat-jawaban", 1,
                Map.of("isi", field(draft, "isi").path("standard").asText())));
        assertThat(back.path("version").asInt()).isEqualTo(2);
        assertThat(back.path("versions").get(0).path("origin").asText()).isEqualTo("STANDARD");
        assertThat(field(back, "isi").path("value").isNull()).isTrue();
        JsonNode same = json(drafting.save(writer, instance, "kegiatan_03", "surat-jawaban", 2, Map.of()));
        assertThat(same.path("version").asInt()).as("nothing was changed").isEqualTo(2);
        cases.act(instance, SOP, "kegiatan_03", Map.of());
        assertThat(drafting.text(instance, "surat-jawaban", "DRAFT")).contains("Menindaklanjuti surat").doesNotContain(WORDING);
    }

    @Test
    void fieldsThatATaskDoesNotOfferStayAsTheyWereSaved() {
        ProcessInstance instance = drafting.runTo("kegiatan_03");
        WebSession writer = WebSession.tasklist(port, "diy.promosi");
        String path = drafting.path(instance, "kegiatan_03", "surat-jawaban");
        drafting.save(writer, instance, "kegiatan_03", "surat-jawaban", 0, Map.of("isi", WORDING, "kepada", "Bupati Contoh"));
        JsonNode saved = json(drafting.save(writer, instance, "kegiatan_03", "surat-jawaban", 1,
                Map.of("isi", WORDING + " Terima kasih.")));
        assertThat(saved.path("version").asInt()).isEqualTo(2);
        assertThat(field(saved, "kepada").path("value").asText()).isEqualTo("Bupati Contoh");
        assertThat(drafting.text(writer.send("POST", path + "/preview", write(Map.of("texts", Map.of("isi", WORDING)))).body()))
                .contains(WORDING, "Yth. Bupati Contoh");
        JsonNode back = json(writer.send("PUT", path, "{\"basedOn\":2,\"texts\":{\"isi\":null}}"));
        assertThat(field(back, "isi").path("value").isNull()).as("back to the standard text").isTrue();
        assertThat(field(back, "kepada").path("value").asText()).isEqualTo("Bupati Contoh");
    }

    /** The browser cannot choose who signs, nor the number of the case. */
    @Test
    void aPreviewNamesOnlyOfficialsWhomTheAgencyHas() {
        ProcessInstance instance = drafting.runTo("kegiatan_03");
        Map<String, Object> forged = Map.of("pejabatPengganti", Map.of("kepala-badan", Map.of("jabatan", "Plh. Kepala Palsu", "nama", "Palsu")),
                "pejabatPengganti.kepala-badan.nip", "PALSU-1", "kasus.nomor", "PALSU-2", "surat.kepada", "Wali Kota Contoh");
        String shown = drafting.text(WebSession.tasklist(port, "diy.promosi").send("POST",
                drafting.path(instance, "kegiatan_03", "surat-jawaban") + "/preview", write(Map.of("data", forged))).body());
        assertThat(shown).contains("Wali Kota Contoh", "Contoh Kepala Badan", instance.getBusinessKey()).doesNotContainIgnoringCase("palsu");
    }

    @Test
    void aPreviewShowsWhatIsTypedAndKeepsNothing() throws IOException {
        ProcessInstance instance = drafting.runTo("kegiatan_03");
        WebSession writer = WebSession.tasklist(port, "diy.promosi");
        String path = drafting.path(instance, "kegiatan_03", "surat-jawaban");
        String entry = write(Map.of("texts", Map.of("isi", WORDING), "data", Map.of("surat.kepada", "Wali Kota Contoh")));
        assertThat(drafting.text(writer.send("POST", path + "/preview", entry).body()))
                .contains(WORDING, "Yth. Wali Kota Contoh");
        JsonNode pages = json(writer.send("POST", path + "/preview/pages", entry));
        assertThat(pages.get(0).asText()).startsWith("data:image/png;base64,");
        String place = write(Map.of("data", Map.of("jadwal.tempat", "Aula Contoh")));
        assertThat(json(writer.send("POST", path + "/standard", place)).path("isi").asText()).as("no field of this form")
                .doesNotContain("Aula Contoh");
        ProcessInstance agreement = drafting.runTo("kegiatan_08");
        JsonNode standard = json(WebSession.tasklist(port, "diy.promosi").send("POST", drafting.path(agreement, "kegiatan_08",
                "kesepakatan-bersama") + "/standard", write(Map.of("data", Map.of("perjanjian.biayaPerPeserta", 1234000)))));
        assertThat(standard.path("isi").asText()).contains("Rp1.234.000");
        assertThat(json(writer.get(path)).path("version").asInt()).isZero();
    }
}
