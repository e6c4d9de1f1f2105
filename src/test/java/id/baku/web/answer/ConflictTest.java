package id.baku.web.answer;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;
import id.baku.work.accountability.TaskAccounts;

/**
 * A user whose act fails because of somebody else's simultaneous act is told so, by our endpoints and by the engine's REST, the
 * public one and that of the web apps.
 */
@BakuTest
class ConflictTest {

    private static final SampleSop SAMPLE = SampleSop.of("diy-03");
    private static final String ENTRIES = "{\"variables\":{\"jadwal\":{\"type\":\"Json\",\"value\":\"{\\\"tanggalMulai\\\":\\\"2026-03-02\\\","
            + "\\\"tanggalSelesai\\\":\\\"2026-03-03\\\",\\\"tempat\\\":\\\"Ruang Asesmen\\\"}\"}}}";
    private static final String USER = "diy.kasi";
    private static final String PAUSE = "{\"party\":\"Dinas Pariwisata\",\"reason\":\"Menunggu\",\"evidencePlace\":\"Map 3\"}";
    private static final String OVERTAKEN = "Data ini berubah pada saat yang sama.";
    private static final String ALREADY_THERE = "Data yang sama sudah tercatat.";

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    TaskAccounts accounts;
    @Autowired
    TaskService taskService;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ObjectMapper json;
    @Autowired
    AbstractApplicationContext context;

    private final AtomicReference<Runnable> disturbance = new AtomicReference<>();
    private final ApplicationListener<PayloadApplicationEvent<?>> disturber = new Disturber();
    private Task task;

    @BeforeEach
    void haveATask() {
        ProcessInstance instance = cases.start(SAMPLE);
        while (!cases.open(instance).contains("kegiatan_02")) {
            cases.act(instance, SAMPLE, cases.open(instance).get(0), Map.of());
        }
        task = cases.task(instance, "kegiatan_02");
        taskService.setAssignee(task.getId(), USER);
        context.addApplicationListener(disturber);
    }

    @AfterEach
    void disturbNobodyElse() {
        context.removeApplicationListener(disturber);
    }

    enum Door {
        REST {
            @Override
            HttpResponse<byte[]> complete(int port, String taskId) {
                return WebSession.rest(port, USER, "POST", "/engine-rest/task/" + taskId + "/complete", ENTRIES);
            }
        },
        TASKLIST {
            @Override
            HttpResponse<byte[]> complete(int port, String taskId) {
                return WebSession.tasklist(port, USER).send("POST",
                        "/camunda/api/engine/engine/default/task/" + taskId + "/complete", ENTRIES);
            }
        };

        abstract HttpResponse<byte[]> complete(int port, String taskId);
    }

    @Test
    void ourEndpointSaysThatAnotherWasFaster() {
        during(this::changeTheTaskElsewhere);
        assertDetail(pause(), OVERTAKEN);
        assertThat(jdbc.queryForObject("select count(*) from activity_pause where open_task_id = ?", Long.class, task.getId()))
                .as("nothing was kept").isZero();
    }

    @Test
    void ourEndpointSaysThatTheSameIsThereAlready() {
        during(this::recordTheSameTwice);
        assertDetail(pause(), ALREADY_THERE);
    }

    @ParameterizedTest
    @EnumSource
    void theEnginesRestSaysThatAnotherWasFaster(Door door) throws Exception {
        accountFor();
        during(this::changeTheTaskElsewhere);
        assertMessage(door.complete(port, task.getId()), 409, OVERTAKEN);
        assertOpen();
    }

    @ParameterizedTest
    @EnumSource
    void theEnginesRestSaysThatOneOfOurRowsWasOvertaken(Door door) throws Exception {
        accountFor();
        during(() -> {
            throw new ObjectOptimisticLockingFailureException("Row", task.getId());
        });
        assertMessage(door.complete(port, task.getId()), 409, OVERTAKEN);
        assertOpen();
    }

    @ParameterizedTest
    @EnumSource
    void theEnginesRestSaysThatTheSameIsThereAlready(Door door) throws Exception {
        accountFor();
        during(this::recordTheSameTwice);
        assertMessage(door.complete(port, task.getId()), 409, ALREADY_THERE);
        assertOpen();
    }

    /** A constraint of the engine's own tables, which fails when the engine writes. */
    @Test
    void theEnginesRestSaysThatATenantIsThereAlready() throws Exception {
        assertMessage(WebSession.rest(port, "admin", "POST", "/engine-rest/tenant/create",
                "{\"id\":\"diy\",\"name\":\"Contoh\"}"), 409, ALREADY_THERE);
    }

    @ParameterizedTest
    @EnumSource
    void theEnginesRestSaysWhatIsRefused(Door door) throws Exception {
        HttpResponse<byte[]> refused = door.complete(port, task.getId());
        assertMessage(refused, 400, "Centang kelengkapan yang ada, atau beri alasan untuk yang tidak ada");
        assertThat(json.readTree(refused.body()).path("type").asText()).isEqualTo("Refusal");
        assertOpen();
    }

    /** Failures that are neither refusals nor conflicts are answered as the engine answers them. */
    @Test
    void theEngineAnswersItsOwnErrorsItself() throws Exception {
        HttpResponse<byte[]> unknown = Door.REST.complete(port, "tidak-ada");
        assertThat(unknown.statusCode()).isEqualTo(500);
        assertThat(json.readTree(unknown.body()).path("message").asText()).startsWith("Cannot complete task tidak-ada");
    }

    private HttpResponse<byte[]> pause() {
        return WebSession.tasklist(port, USER).send("POST", "/camunda/api/sop/tasks/" + task.getId() + "/pause", PAUSE);
    }

    private void accountFor() {
        accounts.save(task.getId(), cases.completeAccount(task), USER);
    }

    /** Runs something once, inside the transaction of the act, at the first event of the task. */
    private void during(Runnable what) {
        disturbance.set(what);
    }

    private void changeTheTaskElsewhere() {
        CompletableFuture.runAsync(() -> taskService.setPriority(task.getId(), 77)).join();
    }

    private void recordTheSameTwice() {
        jdbc.update("insert into held_lock (lock_name) values (?)", "uji:" + task.getId());
        jdbc.update("insert into held_lock (lock_name) values (?)", "uji:" + task.getId());
    }

    private void assertDetail(HttpResponse<byte[]> response, String sentence) {
        assertThat(text(response)).contains("\"detail\":\"" + sentence);
        assertThat(response.statusCode()).isEqualTo(409);
    }

    private void assertMessage(HttpResponse<byte[]> response, int status, String sentence) throws Exception {
        JsonNode body = json.readTree(response.body());
        assertThat(body.path("message").asText()).as(text(response)).startsWith(sentence);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(body.has("type") && body.has("code")).as("the shape that the engine's clients know").isTrue();
    }

    private void assertOpen() {
        assertThat(taskService.createTaskQuery().taskId(task.getId()).count()).as("the task is still open").isEqualTo(1);
    }

    private final class Disturber implements ApplicationListener<PayloadApplicationEvent<?>> {

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<?> event) {
            if (event.getPayload() instanceof DelegateTask changed && changed.getId().equals(task.getId())) {
                Runnable now = disturbance.getAndSet(null);
                if (now != null) {
                    now.run();
                }
            }
        }
    }
}
