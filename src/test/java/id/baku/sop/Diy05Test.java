package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.engine.refusal.Refusal;
import id.baku.testing.WebSession;

/** SOP-PKP HAL/02/05/012, Pengelolaan Informasi Harapan dan Keluhan Pelanggan: a survey of satisfaction as it runs. */
class Diy05Test extends SopTest {

    private static final String END_OF_SURVEY = "tunggu_akhir_survei";
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    @Autowired
    RuntimeService runtimeService;
    @Autowired
    TaskService taskService;
    @LocalServerPort
    int port;

    Diy05Test() {
        super("diy-05");
    }

    @Override
    List<String> straightPath() {
        return List.of("kegiatan_01", "kegiatan_02", "kegiatan_03", "kegiatan_04", "kegiatan_05", "kegiatan_06", "kegiatan_07",
                "kegiatan_07b", "kegiatan_07b", "kegiatan_08", "kegiatan_09", "kegiatan_10");
    }

    @Override
    List<String> documents() {
        return List.of("kuesioner-skm ISSUED", "rekapitulasi-skm DRAFT", "laporan-skm DRAFT", "surat-pengantar-skm DRAFT",
                "rekapitulasi-skm INITIALLED", "laporan-skm INITIALLED", "surat-pengantar-skm INITIALLED",
                "rekapitulasi-skm SIGNED_OFF", "laporan-skm SIGNED_OFF", "surat-pengantar-skm SIGNED_OFF",
                "rekapitulasi-skm ISSUED", "laporan-skm ISSUED", "surat-pengantar-skm ISSUED",
                "publikasi-ikm READY", "publikasi-ikm ISSUED");
    }

    @Override
    boolean hasStandard(String activityId) {
        return !activityId.equals("kegiatan_07b");
    }

    @Test
    void collectsOnlyWhenThePeriodIsOver() {
        ProcessInstance instance = runTo("kegiatan_02");
        LocalDate lastDay = LocalDate.parse(value(instance, "survei", "selesai"));
        cases.complete(instance, "kegiatan_02", Map.of());
        assertThat(cases.open(instance)).isEmpty();
        Date end = Date.from(endOf(lastDay));
        assertThat(cases.timer(instance, END_OF_SURVEY).getDuedate()).hasSameTimeAs(end);

        cases.fireTimer(instance, END_OF_SURVEY);
        assertThat(cases.open(instance)).containsExactly("kegiatan_03");
        assertThat(task(instance, "kegiatan_03").getDueDate()).isAfterOrEqualTo(Date.from(end.toInstant().plus(Duration.ofMinutes(10))));
    }

    @Test
    void plansHowManyMustAnswer() {
        assertThat(value(runTo("kegiatan_01"), "rencana", "target")).isEqualTo("33");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        Map<String, Object> survey = Map.of("judul", "Survei", "layanan", List.of("Tes psikologi"), "mulai", "2026-06-10",
                "selesai", "2026-06-01", "populasi", 20);
        assertThatThrownBy(() -> cases.start("diy-05", "diy", Map.of("survei", survey)))
                .isInstanceOf(Refusal.class).hasMessage("Akhir masa survei mendahului awalnya.");
    }

    @Test
    void returnsAReportThatIsNotRight() {
        ProcessInstance instance = runTo("kegiatan_06");
        complete(instance, "kegiatan_06", Map.of("laporanSesuai", "tidak", "kegiatan_06", Map.of("catatan", "Lengkapi")));
        assertThat(cases.open(instance)).containsExactly("kegiatan_05");
        complete(instance, "kegiatan_05");
        assertThat(cases.open(instance)).containsExactly("kegiatan_06");
        assertThat(naskah(instance)).filteredOn("laporan-skm DRAFT"::equals).hasSize(2);
    }

    @Test
    @Tag("sweep")
    void givesEveryInstructionItsOwnTaskAndDeadline() {
        ProcessInstance instance = runTo("kegiatan_08");
        List<Task> tasks = taskService.createTaskQuery().processInstanceId(instance.getId())
                .taskDefinitionKey("kegiatan_07b").orderByDueDate().asc().list();
        assertThat(tasks).hasSize(2);
        assertThat(tasks).allSatisfy(task -> {
            String day = ((SpinJsonNode) taskService.getVariable(task.getId(), "instruksi"))
                    .prop("batas").stringValue();
            assertThat(task.getDueDate()).hasSameTimeAs(Date.from(endOf(LocalDate.parse(day))));
            assertThat(taskService.getVariable(task.getId(), "mutu").toString()).contains("sampai dengan");
        });
        assertThat(tasks).as("each for who is responsible").extracting(cases::candidateGroup)
                .containsExactly("diy-kasi-hal-sk", "diy-penyusun-promosi");
    }

    @Test
    @Tag("sweep")
    void whoIsResponsibleForAnInstructionFindsItAmongHisTasks() {
        ProcessInstance instance = runTo("kegiatan_08");
        Task task = taskService.createTaskQuery().processInstanceId(instance.getId()).taskDefinitionKey("kegiatan_07b").orderByDueDate()
                .asc().list().get(0);
        String summary = "/camunda/api/sop/tasks/" + task.getId() + "/summary";
        assertThat(WebSession.text(WebSession.tasklist(port, "diy.kasi").get(summary))).contains("Kasi HAL&SK");
        assertThat(WebSession.tasklist(port, "diy.analis").get(summary).statusCode()).isGreaterThanOrEqualTo(400);
        complete(instance, "kegiatan_07b");
        complete(instance, "kegiatan_07b");
        assertThat(jdbc.queryForList("select role from activity_record where process_instance_id = ? and activity_id = 'kegiatan_07b'",
                String.class, instance.getId())).as("what they did is theirs").containsExactlyInAnyOrder("kasi-hal-sk", "penyusun-promosi");
    }

    @Test
    @Tag("sweep")
    void endsOnlyWhenEveryInstructionIsFollowedUp() {
        ProcessInstance instance = runTo("kegiatan_08");
        complete(instance, "kegiatan_08");
        complete(instance, "kegiatan_09");
        complete(instance, "kegiatan_10");
        assertThat(cases.open(instance)).containsExactly("kegiatan_07b", "kegiatan_07b");
        complete(instance, "kegiatan_07b", Map.of("kegiatan_07b", Map.of("hasil", "Jadwal diumumkan", "tanggal", "2026-07-01")));
        assertThat(cases.isFinished(instance)).isFalse();
        complete(instance, "kegiatan_07b", Map.of("kegiatan_07b", Map.of("hasil", "Kursi ditambah", "tanggal", "2026-07-02")));
        assertThat(cases.isFinished(instance)).isTrue();
        assertThat(historyService.createHistoricVariableInstanceQuery().processInstanceId(instance.getId())
                .variableName("kegiatan_07b").list()).extracting(one -> String.valueOf(one.getValue()))
                .anyMatch(result -> result.contains("Jadwal diumumkan")).anyMatch(result -> result.contains("Kursi ditambah"));
    }

    static Stream<Map<String, Object>> noInstructions() {
        Map<String, Object> none = new HashMap<>(Map.of("umpanBalik", "Baik"));
        none.put("tindakLanjut", null);
        return Stream.of(none, Map.of("umpanBalik", "Baik", "tindakLanjut", List.of()));
    }

    @ParameterizedTest
    @Tag("sweep")
    @MethodSource("noInstructions")
    void goesOnWithoutInstructions(Map<String, Object> feedback) {
        ProcessInstance instance = runTo("kegiatan_07");
        complete(instance, "kegiatan_07", Map.of("arahan", feedback));
        assertThat(cases.open(instance)).containsExactly("kegiatan_08");
        finish(instance);
    }

    @Test
    @Tag("sweep")
    void writesTheCasesDataIntoTheDocuments() {
        ProcessInstance instance = runTo("kegiatan_10");
        assertThat(text(instance, "kuesioner-skm", "ISSUED")).contains("Pengukuran kompetensi", "Berfungsi kurang maksimal");
        assertThat(text(instance, "kuesioner-skm", "ISSUED")).contains("Umur", "PNS/PPPK", "Wirausaha", "Halaman 1 dari 1");
        assertThat(text(instance, "rekapitulasi-skm", "ISSUED")).contains("93,60", "3,152", "Pendidikan", "Diploma",
                "Baris 35", "U3 Waktu penyelesaian; U9 Sarana dan prasarana");
        assertThat(text(instance, "laporan-skm", "ISSUED")).contains("Kuesioner yang masuk 35: lengkap 33, diperbaiki 0, gugur 2",
                "Profil responden", "21 sampai 30 tahun", "Perempuan", "Indeks Kepuasan Masyarakat setiap jenis layanan",
                "Pengukuran kompetensi 21", "Sertifikasi kompetensi 12");
        assertThat(text(instance, "laporan-skm", "DRAFT")).contains("93,60", "Ruang tunggu perlu ditambah kursi")
                .doesNotContain(number(instance, "laporan-skm"));
        assertThat(text(instance, "laporan-skm", "ISSUED")).contains(number(instance, "laporan-skm"), "1/9", "3,152",
                "Mengusulkan penambahan kursi ruang tunggu");
        assertThat(text(instance, "surat-pengantar-skm", "ISSUED")).contains(number(instance, "surat-pengantar-skm"), "Biro Organisasi", "93,60");
        assertThat(text(instance, "publikasi-ikm", "ISSUED")).contains("93,60", "Sangat Baik", "33 orang");
    }

    @Test
    void keepsASurveyInItsAgency() {
        ProcessInstance instance = runTo("kegiatan_05");
        WebSession foreign = WebSession.tasklist(port, "sulbar.sertifikasi");
        for (String variable : List.of("skm", "kuesioner", "rekap")) {
            assertThat(foreign.get("/camunda/api/engine/engine/default/process-instance/" + instance.getId()
                    + "/variables/" + variable).statusCode()).isGreaterThanOrEqualTo(400);
        }
        Task task = task(instance, "kegiatan_05");
        assertThat(foreign.get("/camunda/api/engine/engine/default/task/" + task.getId()
                + "/form-variables?variableNames=skm").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(WebSession.tasklist(port, "diy.promosi").get("/camunda/api/engine/engine/default/task/" + task.getId()
                + "/form-variables?variableNames=skm").statusCode()).as("another role").isGreaterThanOrEqualTo(400);
    }

    /** The time at which the office closes on a day, or on the Monday after a weekend; the samples meet no holidays. */
    private static Instant endOf(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return switch (weekday) {
            case SATURDAY, SUNDAY -> endOf(day.plusDays(1));
            case FRIDAY -> day.atTime(16, 30).atZone(WIB).toInstant();
            default -> day.atTime(16, 0).atZone(WIB).toInstant();
        };
    }

    private String value(ProcessInstance instance, String variable, String key) {
        var node = ((SpinJsonNode) runtimeService.getVariable(instance.getId(), variable)).prop(key);
        return node.isString() ? node.stringValue() : node.toString();
    }
}
