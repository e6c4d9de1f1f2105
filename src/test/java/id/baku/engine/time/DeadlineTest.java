package id.baku.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.baku.engine.diagram.TimerText;
import id.baku.office.calendar.SampleCalendar;
import id.baku.office.calendar.WorkingCalendar;

/** The time is Wednesday 4 February 2026, 10.00; deadlines are at 16.00, when the office closes. */
class DeadlineTest {

    private static final WorkingCalendar CALENDAR = SampleCalendar.of("Asia/Jakarta");
    private static final Instant NOW = Instant.parse("2026-02-04T03:00:00Z");

    @Test
    void isReadByTheEnginesTimers() {
        assertThat(deadline("2026-02-04T09:00:00Z")).hasToString("2026-02-04T09:00:00Z");
    }

    @Test
    void movesOnByWorkingDaysAtTheSameTimeOfDayAndByOfficeHours() {
        assertThat(deadline("2026-02-04T09:00:00Z").setelah("P7D")).hasToString("2026-02-13T09:00:00Z");
        assertThat(deadline("2026-02-04T09:00:00Z").setelah("PT30M")).hasToString("2026-02-05T01:00:00Z");
    }

    @Test
    void isDueAtOnceWhenItHasPassed() {
        assertThat(deadline("2026-02-03T09:00:00Z")).hasToString("2026-02-04T03:00:01Z");
        assertThat(deadline("2026-02-03T09:00:00Z").setelah("P7D")).as("counted from the deadline itself")
                .hasToString("2026-02-12T09:00:00Z");
    }

    @Test
    void isDueAtOnceInWorkingTimeOnly() {
        assertThat(new Deadline(Instant.parse("2026-02-03T09:00:00Z"), CALENDAR, OptionalInt.empty(),
                Instant.parse("2026-02-04T14:00:00Z"))).hasToString("2026-02-05T00:30:00Z");
    }

    @Test
    void movesOnByTheSheetsOwnDays() {
        assertThat(new Deadline(Instant.parse("2026-02-04T03:00:00Z"), CALENDAR, OptionalInt.of(300), NOW)
                .setelah("PT600M")).hasToString("2026-02-06T03:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"R3/${batas.kegiatan_04a}/PT15M, R2/${batas.kegiatan_04a}/PT15M",
            "R3/${batas.kegiatan_09.setelah('P7D')}/P7D, R2/${batas.kegiatan_09.setelah('P7D')}/P7D",
            "R3/2026-02-04T09:00:00Z/P1D, R2/2026-02-04T09:00:00Z/P1D", "R3/PT30M, R3/PT30M",
            "R3/P1D/2026-02-04T09:00:00Z, R3/P1D/2026-02-04T09:00:00Z", "R3/a/b, R3/a/b", "${x / y}, ${x / y}"})
    void remindsAsOftenWithAStartAsWithout(String drawn, String read) {
        assertThat(new TimerText(drawn).forEngine()).isEqualTo(read);
    }

    @Test
    void refusesWhatIsNoDuration() {
        assertThatThrownBy(() -> deadline("2026-02-04T09:00:00Z").setelah("tujuh hari"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("tujuh hari");
    }

    private static Deadline deadline(String due) {
        return new Deadline(Instant.parse(due), CALENDAR, OptionalInt.empty(), NOW);
    }
}
