package id.baku.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Instant NOW = Instant.parse("2026-02-04T03:00:00Z");

    @Test
    void isReadByTheEnginesTimers() {
        assertThat(deadline("2026-02-04T09:00:00Z")).hasToString("2026-02-04T09:00:00Z");
    }

    @Test
    void movesOnByDaysAtTheSameTimeOfDayAndByHours() {
        assertThat(deadline("2026-02-04T09:00:00Z").setelah("P7D")).hasToString("2026-02-11T09:00:00Z");
        assertThat(deadline("2026-02-04T09:00:00Z").setelah("PT30M")).hasToString("2026-02-04T09:30:00Z");
    }

    @Test
    void isDueAtOnceWhenItHasPassed() {
        assertThat(deadline("2026-02-03T09:00:00Z")).hasToString("2026-02-04T03:00:01Z");
        assertThat(deadline("2026-02-03T09:00:00Z").setelah("P7D")).as("counted from the deadline itself")
                .hasToString("2026-02-10T09:00:00Z");
    }

    @Test
    void refusesWhatIsNoDuration() {
        assertThatThrownBy(() -> deadline("2026-02-04T09:00:00Z").setelah("tujuh hari"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("tujuh hari");
    }

    private static Deadline deadline(String due) {
        return new Deadline(Instant.parse(due), ZoneId.of("Asia/Jakarta"), NOW);
    }
}
