package id.baku.pause;

import static id.baku.pause.SecondActivity.API;
import static id.baku.pause.SecondActivity.REQUEST;
import static id.baku.pause.SecondActivity.moveTo;
import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.EngineTime;
import id.baku.testing.BakuTest;

/** What superiors see of the pauses of their agency: which last longer than expected, and how much time is spent in them. */
@BakuTest
class PauseOverviewTest {

    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    ObjectMapper json;

    SecondActivity second;

    @BeforeEach
    void findTheActivity() {
        second = beans.createBean(SecondActivity.class);
    }

    @AfterEach
    void startTheClock() {
        EngineTime.reset();
    }

    @Test
    void aPauseThatLastsLongerThanExpectedIsMarked() throws IOException {
        ProcessInstance silent = second.begin("2026-01-12T09:00");
        second.pause(silent);
        ProcessInstance announced = second.begin("2026-01-12T09:00");
        assertThat(second.post("diy.kasi", announced, REQUEST.replace("}", ",\"perkiraan\":\"2026-01-13\"}"))).isEqualTo(200);
        moveTo("2026-01-12T09:59");
        assertThat(second.row("diy.kepala", silent).get("overrun").asBoolean()).isFalse();
        moveTo("2026-01-12T10:01");
        assertThat(second.row("diy.kepala", silent).get("overrun").asBoolean()).as("twice the standard").isTrue();
        assertThat(second.row("diy.kepala", announced).get("overrun").asBoolean()).isFalse();
        moveTo("2026-01-14T07:31");
        assertThat(second.row("diy.kepala", announced).get("overrun").asBoolean()).as("the day that was said").isTrue();
        assertThat(text(second.session("diy.kasi").get(API + "/pauses/tasks"))).contains(second.task(silent).getId());
    }

    @Test
    void theShareOfPausedTimeIsReported() throws IOException {
        JsonNode before = share("diy.kepala");
        ProcessInstance instance = second.begin("2026-01-12T09:00");
        long ofOthers = share("diy.kepala").get("workingMinutes").asLong();
        second.pause(instance);
        moveTo("2026-01-12T11:00");
        second.resume(instance);
        moveTo("2026-01-12T11:20");
        second.complete(instance);
        JsonNode after = share("diy.kepala");
        assertThat(after.get("pausedMinutes").asLong() - (before == null ? 0 : before.get("pausedMinutes").asLong()))
                .isEqualTo(120);
        assertThat(after.get("workingMinutes").asLong() - ofOthers).isEqualTo(20);
        assertThat(after.get("percent").asDouble()).isEqualTo(Math.round(1000.0 * after.get("pausedMinutes").asLong()
                / (after.get("pausedMinutes").asLong() + after.get("workingMinutes").asLong())) / 10.0);
        assertThat(text(second.session("pemalang.kepala").get(API + "/pauses/shares"))).doesNotContain("diy-03");
        assertThat(json.readTree(second.session("diy.promosi").get(API + "/pauses/shares").body())).isEmpty();
    }

    private JsonNode share(String user) throws IOException {
        return StreamSupport.stream(json.readTree(second.session(user).get(API + "/pauses/shares").body()).spliterator(), false)
                .filter(row -> row.get("sop").asText().equals("diy-03")).findFirst().orElse(null);
    }
}
