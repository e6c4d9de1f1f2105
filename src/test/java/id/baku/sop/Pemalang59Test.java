package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import id.baku.engine.time.EngineTime;

/** BKDPML/PA/59/2022, Kerjasama Kegiatan Penilaian Kompetensi, as it runs. */
class Pemalang59Test extends SopTest {

    private static final String APPLICANT = "Badan Kepegawaian dan Pengembangan SDM Kabupaten Contoh";
    private static final Map<String, Object> REFUSAL = Map.of("permohonanDiterima", "tidak");
    private static final int DAYS_UNTIL_THE_END = 16;
    /** Monday, 9.00 in Pemalang; the sample's activity ends sixteen days after its personnel are set. */
    private static final Instant MONDAY = Instant.parse("2026-01-12T02:00:00Z");
    private static final Instant END_OF_ACTIVITY = Instant.parse("2026-01-28T09:00:00Z");
    /** Seven working days from Wednesday 28 January. */
    private static final Instant SEVEN_WORKING_DAYS_LATER = Instant.parse("2026-02-06T09:00:00Z");

    Pemalang59Test() {
        super("pemalang-59");
    }

    @Override
    List<String> straightPath() {
        return Stream.of("01", "02a", "02b", "05", "05b", "05c", "06", "07", "08", "09", "10")
                .map("kegiatan_"::concat).toList();
    }

    @Override
    List<String> documents() {
        return List.of("lembar-disposisi ISSUED",
                "surat-jawaban-asesor DRAFT", "surat-jawaban-asesor INITIALLED", "surat-jawaban-asesor INITIALLED",
                "surat-jawaban-asesor SIGNED_OFF", "surat-jawaban-asesor ISSUED",
                "surat-perintah-tugas DRAFT", "surat-perintah-tugas INITIALLED", "surat-perintah-tugas INITIALLED",
                "surat-perintah-tugas SIGNED_OFF", "surat-perintah-tugas ISSUED",
                "laporan-pelaksanaan-penilaian ISSUED");
    }

    /** "Menyesuaikan lamanya kegiatan", and "maksimal 7 hari setelah pelaksanaan kegiatan". */
    @Override
    Instant standardEnds(HistoricActivityInstance act) {
        return switch (act.getActivityId()) {
            case "kegiatan_09" -> calendar().deadline(LocalDate.ofInstant(before(act, "kegiatan_05").getEndTime().toInstant(),
                    clock.getZone()).plusDays(DAYS_UNTIL_THE_END), LocalTime.of(16, 0));
            case "kegiatan_10" -> calendar().plus(due(before(act, "kegiatan_09")).orElseThrow(), "P7D");
            default -> super.standardEnds(act);
        };
    }

    @Test
    @Tag("sweep")
    void aRefusalSharesCheckAndSignatureAndEndsWhenItIsSent() {
        ProcessInstance instance = refusal();
        proceed(instance, "kegiatan_07");
        complete(instance, "kegiatan_07", numbered());
        complete(instance, "kegiatan_08");
        assertThat(instance).isEnded().hasPassed("selesai_penolakan").hasNotPassed("kegiatan_05", "kegiatan_09", "selesai");
        assertThat(naskah(instance)).containsExactlyInAnyOrder("lembar-disposisi ISSUED",
                "surat-penolakan-asesor DRAFT", "surat-penolakan-asesor INITIALLED", "surat-penolakan-asesor INITIALLED",
                "surat-penolakan-asesor SIGNED_OFF", "surat-penolakan-asesor ISSUED");
        assertThat(text(instance, "surat-penolakan-asesor", "ISSUED")).contains("800.1.4/0300", APPLICANT,
                "belum dapat kami penuhi", "seluruh asesor bertugas", "bulan berikutnya", "Paraf: Kabid", "Paraf: Sekretaris");
    }

    /** The only row of all sheets that is not on the straight path. */
    @Test
    void aLateRefusalIsAccountedForAsProvisional() {
        ProcessInstance instance = refusal();
        EngineTime.moveTo(calendars.of("pemalang").plus(task(instance, "kegiatan_04").getDueDate().toInstant(), "PT45M"));
        complete(instance, "kegiatan_04");
        assertThat(everyLatenessIsAccountedFor(instance)).containsExactly("kegiatan_04");
        assertThat(jdbc.queryForMap("select provisional, minutes_over from deviation where process_instance_id = ?",
                instance.getId())).containsEntry("provisional", true).containsEntry("minutes_over", 45L);
    }

    @Test
    void theRefusalHasAProvisionalStandard() {
        ProcessInstance instance = refusal();
        cases.fireTimer(instance, "waktu_04");
        assertThat(jdbc.queryForMap("select standard, provisional from late_activity where process_instance_id = ?",
                instance.getId())).containsEntry("STANDARD", "PT1H").containsEntry("PROVISIONAL", true);
    }

    @Test
    void theKabidReturnsALetterToWhoeverDraftedIt() {
        ProcessInstance acceptance = runTo("kegiatan_05c");
        complete(acceptance, "kegiatan_05c", returned("suratKabid", "kegiatan_05c"));
        assertThat(cases.open(acceptance)).containsExactly("kegiatan_05b");
        complete(acceptance, "kegiatan_05b");
        assertThat(naskah(acceptance)).filteredOn("surat-jawaban-asesor DRAFT"::equals).hasSize(2);
        assertThat(cases.open(acceptance)).containsExactly("kegiatan_05c");

        ProcessInstance refusal = refusal();
        complete(refusal, "kegiatan_04");
        complete(refusal, "kegiatan_05c", returned("suratKabid", "kegiatan_05c"));
        assertThat(cases.open(refusal)).containsExactly("kegiatan_04");
        complete(refusal, "kegiatan_04");
        assertThat(naskah(refusal)).filteredOn("surat-penolakan-asesor DRAFT"::equals).hasSize(2);
        assertThat(cases.open(refusal)).containsExactly("kegiatan_05c");
    }

    @Test
    void theSekretarisReturnsALetterToTheKabidWhoMayReturnItFurther() {
        ProcessInstance instance = runTo("kegiatan_06");
        complete(instance, "kegiatan_06", returned("suratSekretaris", "kegiatan_06"));
        assertThat(cases.open(instance)).containsExactly("kegiatan_05c");
        complete(instance, "kegiatan_05c", returned("suratKabid", "kegiatan_05c"));
        assertThat(cases.open(instance)).containsExactly("kegiatan_05b");
        proceed(instance, "kegiatan_07");
        finish(instance);
        assertThat(instance).isEnded().hasPassed("selesai");
    }

    @Test
    @Tag("sweep")
    void aLetterThatTheKabidPassesOnAgainBearsHisInitialsOnce() {
        ProcessInstance instance = runTo("kegiatan_06");
        complete(instance, "kegiatan_06", returned("suratSekretaris", "kegiatan_06"));
        complete(instance, "kegiatan_05c");
        proceed(instance, "kegiatan_08");
        assertThat(naskah(instance)).filteredOn("surat-jawaban-asesor DRAFT"::equals).hasSize(1);
        assertThat(text(instance, "surat-jawaban-asesor", "ISSUED")).containsOnlyOnce("Paraf: Kabid")
                .containsOnlyOnce("Paraf: Sekretaris");
    }

    @Test
    void theDiscussionWaitsForBothAndKeepsWhatEachEntered() {
        ProcessInstance instance = runTo("kegiatan_02a");
        assertThat(Stream.of("kegiatan_02a", "kegiatan_02b").map(act -> cases.candidateGroup(task(instance, act))))
                .containsExactly("pemalang-subkor", "pemalang-asesor-sdma");
        complete(instance, "kegiatan_02b");
        assertThat(cases.open(instance)).containsExactly("kegiatan_02a");
        complete(instance, "kegiatan_02a");
        assertThat(cases.open(instance)).containsExactly("kegiatan_05");
        assertThat(instance).variables().containsKeys("tanggapan", "kesiapan");
    }

    @Test
    @Tag("sweep")
    void writesTheCasesDataIntoTheDocuments() {
        ProcessInstance instance = runTo("kegiatan_08");
        assertThat(text(instance, "lembar-disposisi", "ISSUED")).contains(APPLICANT, "0412", "siapkan jawaban");
        assertThat(text(instance, "surat-jawaban-asesor", "DRAFT")).contains(APPLICANT).doesNotContain(number(instance, "surat-jawaban-asesor"));
        assertThat(text(instance, "surat-jawaban-asesor", "ISSUED")).contains(number(instance, "surat-jawaban-asesor"), day(0),
                "Contoh Asesor Pertama", "Contoh Asesor Kedua", "Gedung Asesmen Kabupaten Contoh", "Biaya perjalanan",
                "Paraf: Kabid", "Paraf: Sekretaris", "Disetujui oleh Kepala BKD");
        assertThat(text(instance, "surat-perintah-tugas", "ISSUED")).contains(number(instance, "surat-perintah-tugas"), "800.1.4/215/2026",
                "Contoh Asesor Pertama", "00000000 000000 0 022", "Asesor SDM Aparatur Ahli Muda");
        finish(instance);
        assertThat(text(instance, "laporan-pelaksanaan-penilaian", "ISSUED")).contains("18 (delapan belas)",
                number(instance, "surat-perintah-tugas"), "dua ruang diskusi", day(0));
    }

    @Test
    void theTaskIsDueWhenTheActivityEndsAndTheReportSevenDaysLater() {
        EngineTime.moveTo(MONDAY);
        ProcessInstance instance = runTo("kegiatan_09");
        isDue(instance, "09", END_OF_ACTIVITY);
        cases.fireTimer(instance, "waktu_09");
        assertThat(cases.timer(instance, "waktu_09").getDuedate()).as("the next reminder, a day later")
                .hasSameTimeAs(Date.from(END_OF_ACTIVITY.plus(Duration.ofDays(1))));
        complete(instance, "kegiatan_09");
        isDue(instance, "10", SEVEN_WORKING_DAYS_LATER);
    }

    @Test
    void theReportIsDueSevenDaysAfterTheActivityEvenWhenThatIsRecordedEarly() {
        EngineTime.moveTo(MONDAY);
        ProcessInstance instance = runTo("kegiatan_10");
        isDue(instance, "10", SEVEN_WORKING_DAYS_LATER);
    }

    @Test
    void lettersThatAreLateLeaveTheTaskItsThreeReminders() {
        EngineTime.moveTo(MONDAY);
        ProcessInstance instance = runTo("kegiatan_08");
        EngineTime.moveTo(END_OF_ACTIVITY.plus(Duration.ofDays(5)));
        complete(instance, "kegiatan_08");
        for (int reminder = 1; reminder <= 3; reminder++) {
            cases.fireTimer(instance, "waktu_09");
        }
        assertThat(cases.hasTimer(instance, "waktu_09")).isFalse();
    }

    private void isDue(ProcessInstance instance, String number, Instant expected) {
        Task task = task(instance, "kegiatan_" + number);
        assertThat(task.getDueDate()).hasSameTimeAs(Date.from(expected));
        assertThat(cases.timer(instance, "waktu_" + number).getDuedate()).hasSameTimeAs(Date.from(expected));
    }

    /** A case that was refused and waits for its letter. */
    private ProcessInstance refusal() {
        ProcessInstance instance = runTo("kegiatan_02a");
        complete(instance, "kegiatan_02a", REFUSAL);
        complete(instance, "kegiatan_02b");
        assertThat(cases.open(instance)).containsExactly("kegiatan_04");
        return instance;
    }

    private Map<String, Object> numbered() {
        return Map.of("penomoran", Map.of("penolakan", "800.1.4/0300", "tanggal", LocalDate.now(clock).toString()));
    }

    private static Map<String, Object> returned(String flag, String activityId) {
        return Map.of(flag, "tidak", activityId, Map.of("catatan", "Perbaiki tanggal"));
    }
}
