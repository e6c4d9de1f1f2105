package id.baku.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.baku.office.calendar.SampleCalendar;
import id.baku.office.calendar.WorkingCalendar;

/** When a cycle fires. It begins on Monday 12 January 2026 at 15.00 WIB; the office closes at 16.00. */
class WorkingCycleTest {

    private static final WorkingCalendar CALENDAR = SampleCalendar.of("Asia/Jakarta");
    private static final Instant START = Instant.parse("2026-01-12T08:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "R3/PT2H@diy | 2026-01-13T01:30:00Z 2026-01-13T03:30:00Z 2026-01-13T06:30:00Z",
        "R2/2026-01-12T09:00:00Z/P1D@diy | 2026-01-12T09:00:00Z 2026-01-13T09:00:00Z 2026-01-14T09:00:00Z",
        "R0/2026-01-12T09:00:00Z/P1D@diy | 2026-01-12T09:00:00Z", "R1/PT1500M@diy:300 | 2026-01-20T08:00:00Z",
        "R2/2026-01-12T08:00:00Z+PT1H12M0.5S/P1D@diy | 2026-01-13T00:42:00.500Z 2026-01-14T00:42:00.500Z 2026-01-15T00:42:00.500Z"})
    void firesAtTheMultiplesOfItsPeriod(String cycle, String moments) {
        List<String> fired = new ArrayList<>();
        WorkingCycle read = read(cycle);
        for (Optional<Instant> next = read.next(CALENDAR, START); next.isPresent(); next = read.next(CALENDAR, next.get())) {
            fired.add(next.get().toString());
        }
        assertThat(String.join(" ", fired)).isEqualTo(moments);
    }

    @Test
    void goesOnWithoutEndWhereNoneIsSaid() {
        Instant later = Instant.parse("2027-06-14T03:07:00Z");
        Instant next = read("R/PT10M@diy").next(CALENDAR, later).orElseThrow();
        assertThat(next).isEqualTo(Instant.parse("2027-06-14T03:10:00Z"));
    }

    @Test
    void isWrittenAsItWasRead() {
        OfficeTime time = OfficeTime.read("R3/2026-01-12T08:00:00Z/PT1500M@pupr:300").orElseThrow();
        assertThat(read(time.toString()).text(time)).isEqualTo(time.toString());
        OfficeTime resumed = OfficeTime.read("R2/2026-01-12T08:00:00Z+PT1H12M0.5S/P1D@diy").orElseThrow();
        assertThat(read(resumed.toString()).text(resumed)).isEqualTo(resumed.toString());
        assertThat(OfficeTime.read("R3/PT30M")).as("of no agency").isEmpty();
        assertThat(OfficeTime.read("0 0 12 * * ?")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R3@diy", "R3/a/b/c@diy", "Rx/PT5M@diy", "R3/PT0M@diy"})
    void refusesWhatIsNoCycle(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ProcessEngineException.class);
    }

    private static WorkingCycle read(String text) {
        return WorkingCycle.read(OfficeTime.read(text).orElseThrow(), START, Instant::parse);
    }
}
