package id.baku.document.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** Reserved numbers that can no longer be used become void by themselves, with a reason in the book. */
@BakuTest
@BothDatabases
class UnusedReservationsTest {

    private static final SampleSop TRAINING = SampleSop.of("diy-07");
    private static final SampleSop FACILITATION = SampleSop.of("diy-08");
    private static final String REPORT = "laporan-pelatihan";
    private static final String REQUEST = "permintaan-kebutuhan-sertifikasi";

    @LocalServerPort
    int port;
    @Autowired
    UnusedReservations round;
    @Autowired
    NumberRegister register;
    @Autowired
    CaseDriver cases;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Clock clock;

    @AfterEach
    void resetTheClock() {
        EngineTime.reset();
    }

    @Test
    void whatWasReservedForASignatureEndsWithItsDay() {
        ProcessInstance instance = cases.start(TRAINING);
        String number = register.reserve(report(instance), "diy.kepala").number();
        round.run();
        assertThat(reasons(instance, REPORT)).as("it may still be signed today").containsOnlyNulls();

        EngineTime.moveTo(clock.instant().plus(Duration.ofDays(1)));
        round.run();
        round.run();
        assertThat(reasons(instance, REPORT)).containsExactly(UnusedReservations.DAY_OVER);
        assertThat(WebSession.text(WebSession.tasklist(port, "diy.kasi").get("/camunda/api/sop/register?q=" + instance.getBusinessKey())))
                .contains(number, UnusedReservations.DAY_OVER);
        assertThat(register.reserve(report(instance), "diy.kepala").number()).as("no number is given again").isNotEqualTo(number);
    }

    /** The round at midnight does not take the number from somebody who is just signing. */
    @Test
    void whoeverSignsAtMidnightKeepsHisNumber() {
        ProcessInstance instance = cases.start(TRAINING);
        EngineTime.moveTo(LocalDate.now(clock).plusDays(1).atTime(23, 59).atZone(ZoneId.of("Asia/Jakarta")).toInstant());
        register.reserve(report(instance), "diy.kepala");
        EngineTime.pass(Duration.ofMinutes(10));
        round.run();
        assertThat(reasons(instance, REPORT)).containsOnlyNulls();
        EngineTime.pass(Duration.ofHours(1));
        round.run();
        assertThat(reasons(instance, REPORT)).containsExactly(UnusedReservations.DAY_OVER);
    }

    @Test
    void aNumberOnAPaperWaitsForItUntilTheCaseEnds() {
        ProcessInstance instance = cases.start(FACILITATION);
        EngineTime.moveTo(clock.instant().plus(Duration.ofDays(5)));
        round.run();
        assertThat(reasons(instance, REQUEST)).containsOnlyNulls();

        runtimeService.deleteProcessInstance(instance.getId(), "Batal");
        round.run();
        assertThat(reasons(instance, REQUEST)).containsExactly(UnusedReservations.CASE_OVER);
        assertThat(jdbc.queryForList("select voided_by from register_entry where process_instance_id = ?", String.class, instance.getId()))
                .as("nobody did it").containsOnlyNulls();
    }

    @Test
    void whatWasUsedStays() {
        ProcessInstance instance = cases.start(FACILITATION);
        cases.act(instance, FACILITATION, "kegiatan_01", Map.of());
        runtimeService.deleteProcessInstance(instance.getId(), "Batal");
        EngineTime.moveTo(clock.instant().plus(Duration.ofDays(5)));
        round.run();
        assertThat(reasons(instance, REQUEST)).containsOnlyNulls();
    }

    private NumberRequest report(ProcessInstance instance) {
        return new NumberRequest(new NumberedDocument("diy", instance.getId(), REPORT, null), instance.getBusinessKey(), "Pelatihan",
                "Laporan Pelatihan", "Laporan", null, null, "penomoranLaporan.nomor", "penomoranLaporan.tanggal");
    }

    private List<String> reasons(ProcessInstance instance, String kind) {
        return jdbc.queryForList("select void_reason from register_entry where process_instance_id = ? and kind = ? order by issued_at",
                String.class, instance.getId(), kind);
    }
}
