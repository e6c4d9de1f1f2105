package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.engine.time.EngineTime;
import id.baku.testing.WebSession;

/** SOP 006, Perumusan Kompetensi, as it runs. */
class Jateng006Test extends SopTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task?processInstanceId=";

    @LocalServerPort
    int port;

    Jateng006Test() {
        super("jateng-006");
    }

    @Override
    List<String> straightPath() {
        return Stream.of("01", "02", "03a", "03b", "03c", "04a", "04b", "05", "06", "07").map("kegiatan_"::concat).toList();
    }

    @Override
    List<String> documents() {
        return List.of("surat-penugasan-perumusan ISSUED", "undangan-rapat ISSUED", "daftar-hadir-rapat ISSUED", "notulen-rapat-perumusan ISSUED", "rumusan-kompetensi DRAFT",
                "rumusan-kompetensi SIGNED_OFF", "rumusan-kompetensi SIGNED_OFF", "nota-dinas-pengantar ISSUED",
                "rumusan-kompetensi ISSUED");
    }

    @Test
    void theMeetingHasItsMinutesAndItsListOfAttendance() {
        ProcessInstance instance = runTo("kegiatan_03a");
        assertThat(text(instance, "daftar-hadir-rapat", "ISSUED")).contains("Tanda tangan", "Ruang Rapat Unit Penilaian Kompetensi ASN");
        proceed(instance, "kegiatan_04a");
        assertThat(text(instance, "notulen-rapat-perumusan", "ISSUED")).contains("Disepakati empat kompetensi", "09.00 s.d. 12.00 WIB",
                "Contoh Pimpinan Mitra", "ttd.");
    }

    @Test
    void theMeetingWaitsForAllThreeAndKeepsWhatEachEntered() {
        ProcessInstance instance = runTo("kegiatan_03c");
        assertThat(Stream.of("a", "b", "c").map(act -> cases.candidateGroup(task(instance, "kegiatan_03" + act))))
                .containsExactly("jateng-kasi-penilaian", "jateng-asesor", "jateng-stakeholder");
        complete(instance, "kegiatan_03c");
        complete(instance, "kegiatan_03b");
        assertThat(cases.open(instance)).containsExactly("kegiatan_03a");
        assertThat(naskah(instance)).doesNotContain("rumusan-kompetensi DRAFT");
        complete(instance, "kegiatan_03a");
        assertThat(cases.open(instance)).containsExactly("kegiatan_04a", "kegiatan_04b");
        assertThat(text(instance, "rumusan-kompetensi", "DRAFT")).contains("Disepakati empat kompetensi",
                "data statistik", "Kompetensi teknis pengolahan data diutamakan");
    }

    @Test
    void bothPartiesSignInAnyOrder() {
        ProcessInstance instance = runTo("kegiatan_04b");
        complete(instance, "kegiatan_04b");
        assertThat(cases.open(instance)).containsExactly("kegiatan_04a");
        complete(instance, "kegiatan_04a");
        assertThat(cases.open(instance)).containsExactly("kegiatan_05");
        finish(instance);
        assertThat(text(instance, "rumusan-kompetensi", "ISSUED")).contains(number(instance, "rumusan-kompetensi"), day(0),
                "Contoh Pimpinan Mitra, S.T., M.T.", "Disetujui oleh Kasi Penilaian Komp", "Disetujui oleh Stakeholder");
    }

    /** Number and date are given last, because another formulation may have been numbered since it was signed. */
    @Test
    @Tag("sweep")
    void isNumberedThoughALaterOneWasNumberedBefore() {
        ProcessInstance late = runTo("kegiatan_07");
        ProcessInstance first = runTo("kegiatan_04a");
        EngineTime.moveTo(clock.instant().plus(1, ChronoUnit.DAYS));
        finish(first);
        finish(late);
        assertThat(late).isEnded();
        assertThat(text(late, "rumusan-kompetensi", "ISSUED")).contains(number(late, "rumusan-kompetensi"), "Semarang, " + day(0));
    }

    /** The first signer does not fix the place of signing; the section enters it. */
    @Test
    @Tag("sweep")
    void theSectionSaysWhereItIsSignedThoughTheStakeholderSignedBefore() {
        ProcessInstance instance = runTo("kegiatan_04b");
        complete(instance, "kegiatan_04b");
        complete(instance, "kegiatan_04a", Map.of("pengesahan", Map.of("tempat", "Demak")));
        finish(instance);
        assertThat(text(instance, "rumusan-kompetensi", "ISSUED")).contains("Demak, " + day(0)).contains("Disetujui oleh Stakeholder");
    }

    @Test
    @Tag("sweep")
    void aFormulationThatIsNotAgreedGoesBackToTheMeeting() {
        ProcessInstance instance = runTo("kegiatan_06");
        complete(instance, "kegiatan_06", Map.of("rumusanDisetujui", "tidak",
                "kegiatan_06", Map.of("catatan", "Lengkapi kompetensi teknis")));
        assertThat(cases.open(instance)).containsExactly("kegiatan_03a", "kegiatan_03b", "kegiatan_03c");
        complete(instance, "kegiatan_03b", Map.of("rumusan", Map.of("dasar", "Renstra", "kompetensi", List.of(Map.of(
                "unit", "Seksi Data", "jabatan", "Kepala Seksi", "kompetensi", "Analisis data", "jenis", "Teknis", "level", "4")))));
        finish(instance);
        assertThat(instance).isEnded();
        assertThat(naskah(instance)).filteredOn("rumusan-kompetensi ISSUED"::equals).hasSize(1);
        String issued = text(instance, "rumusan-kompetensi", "ISSUED");
        assertThat(issued).contains("Analisis data").doesNotContain("Pengambilan keputusan");
        assertThat(issued.split("Disetujui oleh")).as("only the signatures under the second draft").hasSize(3);
    }

    @Test
    void saysWhoActedForTheStakeholder() {
        ProcessInstance instance = runTo("kegiatan_04b");
        complete(instance, "kegiatan_04b", Map.of("pengesahanMitra", Map.of("kehadiran", "Diwakili pencatat",
                "nama", "Contoh Pimpinan Mitra, S.T., M.T.", "jabatan", "Kepala Dinas Contoh", "pencatat", "Contoh Pencatat")));
        finish(instance);
        assertThat(text(instance, "rumusan-kompetensi", "ISSUED").replaceAll("[\\s\u00a0]+", " "))
                .contains("Penandatanganan oleh Kepala Dinas Contoh dicatat oleh Contoh Pencatat");
        assertThat(jdbc.queryForList("select s.signer_name from document_signer s join naskah n on n.id = s.naskah_id "
                + "where n.process_instance_id = ? and n.kind = 'rumusan-kompetensi' and n.stage = 'ISSUED' and s.evidence is null",
                String.class, instance.getId())).as("who was represented has not signed").containsExactly("Contoh Pimpinan Mitra, S.T., M.T.");
    }

    @Test
    void theStakeholderSeesItsOwnTaskAndNothingElse() {
        ProcessInstance instance = runTo("kegiatan_02");
        WebSession partner = WebSession.tasklist(port, "jateng.mitra");
        String assignment = jdbc.queryForObject("select id from naskah where process_instance_id = ?", String.class,
                instance.getId());
        assertThat(WebSession.text(partner.get(TASKS + instance.getId()))).isEqualTo("[]");
        assertThat(partner.get("/camunda/api/sop/naskah/" + assignment).statusCode()).isEqualTo(404);

        proceed(instance, "kegiatan_03c");
        assertThat(WebSession.text(partner.get(TASKS + instance.getId())))
                .contains(task(instance, "kegiatan_03c").getId())
                .doesNotContain(task(instance, "kegiatan_03a").getId(), task(instance, "kegiatan_03b").getId());
        assertThat(partner.get("/camunda/api/engine/engine/default/task/" + task(instance, "kegiatan_03a").getId())
                .statusCode()).isIn(403, 404);
    }

    @Test
    void theFirstActivityHasAProvisionalStandard() {
        ProcessInstance instance = start();
        cases.fireTimer(instance, "waktu_01");
        assertThat(jdbc.queryForMap("select standard, provisional from late_activity where process_instance_id = ?",
                instance.getId())).containsEntry("STANDARD", "PT10M").containsEntry("PROVISIONAL", true);
    }

    @Test
    @Tag("sweep")
    void writesTheCasesDataIntoTheDocuments() {
        ProcessInstance instance = runTo("kegiatan_06");
        assertThat(text(instance, "surat-penugasan-perumusan", "ISSUED")).contains(number(instance, "surat-penugasan-perumusan"), "Contoh Asesor, S.Psi.",
                "Dinas Contoh Provinsi Jawa Tengah", day(0));
        assertThat(text(instance, "undangan-rapat", "ISSUED")).containsPattern("000\\.1\\.5/\\d{4}/\\d{4}").contains(day(3), "09.00 s.d. 12.00 WIB",
                "Contoh Narasumber", "Sekretaris Dinas Contoh");
        assertThat(text(instance, "nota-dinas-pengantar", "ISSUED")).contains(number(instance, "nota-dinas-pengantar"), "Kepala Unit Penilaian Kompetensi ASN",
                "empat kompetensi");
        assertThat(text(instance, "rumusan-kompetensi", "SIGNED_OFF")).contains("Perencanaan", "Perekat bangsa");
    }
}
