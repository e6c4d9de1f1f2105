package id.baku.work.pause;

import static id.baku.work.pause.SecondActivity.API;
import static id.baku.work.pause.SecondActivity.REQUEST;
import static id.baku.work.pause.SecondActivity.moveTo;
import static id.baku.work.pause.SecondActivity.wib;
import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.time.EngineTime;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;

/** What superiors see of the pauses of their agency: which last longer than expected, and how much time is spent in them. */
@BakuTest
@BothDatabases
class PauseOverviewTest {

    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    ObjectMapper json;
    @Autowired
    JdbcTemplate jdbc;

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
        assertThat(second.post("diy.kasi", announced, REQUEST.replace("}", ",\"expected\":\"2026-01-13\"}"))).isEqualTo(200);
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

    @Test
    void onesOwnPauseIsNotHiddenByThoseOfOthers() throws IOException {
        ProcessInstance instance = second.begin("2026-01-12T09:00");
        second.pause(instance);
        moveTo("2026-01-12T09:10");
        second.resume(instance);
        for (int i = 0; i < 510; i++) {
            jdbc.update("insert into activity_pause (id, agency, sop_key, process_instance_id, activity_instance, activity_id, role, "
                    + "task_id, reason, party, expected_until, started_at, started_by, ended_at, minutes_paused) values (?, 'diy', "
                    + "'diy-03', 'others', 'others', 'others', 'kepala-balai', 'others', 'x', 'x', ?, ?, 'diy.kepala', ?, 0)",
                    "others-" + i, later(i), later(i), later(i));
        }
        try {
            assertThat(second.row("diy.kasi", instance).get("ended").isNull()).isFalse();
            assertThat(pauses("diy.kepala", "/pauses").findValuesAsText("processInstanceId"))
                    .contains("others").doesNotContain(instance.getId());
            for (String stranger : List.of("diy.promosi", "pemalang.pengawas")) {
                assertThat(text(second.session(stranger).get(API + "/pauses"))).as(stranger)
                        .doesNotContain("others", instance.getId());
            }
        } finally {
            jdbc.update("delete from activity_pause where process_instance_id = 'others'");
        }
    }

    @Test
    void theOpenOnesAreAskedForAlone() throws IOException {
        ProcessInstance over = second.begin("2026-01-12T09:00");
        second.pause(over);
        second.resume(over);
        ProcessInstance lasting = second.begin("2026-01-12T09:00");
        second.pause(lasting);
        for (String user : List.of("diy.kasi", "diy.kepala", "diy.pengawas", "admin")) {
            assertThat(pauses(user, "/pauses?open").findValuesAsText("processInstanceId")).as(user)
                    .contains(lasting.getId()).doesNotContain(over.getId());
            assertThat(pauses(user, "/pauses").findValuesAsText("processInstanceId")).as(user)
                    .contains(lasting.getId(), over.getId());
        }
        for (String user : List.of("diy.promosi", "pemalang.kepala", "pemalang.pengawas")) {
            assertThat(text(second.session(user).get(API + "/pauses?open"))).as(user).doesNotContain(lasting.getId());
        }
    }

    private static Timestamp later(int seconds) {
        return Timestamp.from(wib("2026-02-02T09:00").plusSeconds(seconds));
    }

    private JsonNode pauses(String user, String path) throws IOException {
        return json.readTree(second.session(user).get(API + path).body());
    }

    private JsonNode share(String user) throws IOException {
        return StreamSupport.stream(json.readTree(second.session(user).get(API + "/pauses/shares").body()).spliterator(), false)
                .filter(row -> row.get("sop").asText().equals("diy-03")).findFirst().orElse(null);
    }
}
