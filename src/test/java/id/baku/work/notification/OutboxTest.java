package id.baku.work.notification;

import static id.baku.work.notification.Postroom.FROM;
import static id.baku.work.notification.Postroom.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.engine.time.EngineTime;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** Each user is told once, within office hours: not after a rollback, and not twice by two senders. */
@BakuTest
@BothDatabases
class OutboxTest {

    @LocalServerPort
    int port;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    ApplicationContext context;
    @Autowired
    CaseDriver cases;
    @Autowired
    Outbox outbox;
    @Autowired
    OutboxMessageRepository messages;
    @Autowired
    ManagementService managementService;
    @Autowired
    PlatformTransactionManager transactions;
    @TempDir
    Path folder;

    Postroom postroom;

    @BeforeEach
    void anEmptyOutbox() {
        postroom = beans.createBean(Postroom.class);
        postroom.open();
    }

    @AfterEach
    void startTheClock() {
        postroom.close();
    }

    @Test
    void whatIsRolledBackIsToldToNobody() {
        ProcessInstance instance = cases.start("diy-03", "diy", Map.of());
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            cases.fireTimer(instance, "waktu_01");
            assertThat(messages.count()).isPositive();
            throw new IllegalStateException("the node dies before it commits");
        })).hasMessageContaining("dies");
        assertThat(messages.count()).isZero();
        managementService.executeJob(managementService.createJobQuery().processInstanceId(instance.getId())
                .activityId("waktu_01").timers().orderByJobDuedate().asc().listPage(0, 1).get(0).getId());
        assertThat(postroom.states()).as("the timer is tried again").containsExactly("diy.promosi WAITING");
    }

    @Test
    void theSameIsToldToTheSamePersonOnce() {
        postroom.queue("a", "diy.kasi", "diy.kepala");
        postroom.queue("a", "diy.kasi", "diy.analis");
        assertThat(postroom.states()).containsExactlyInAnyOrder("diy.analis WAITING", "diy.kasi WAITING", "diy.kepala WAITING");
        assertThatThrownBy(() -> outbox.queue(message("b"), List.of("diy.kasi"))).as("outside a transaction")
                .hasMessageContaining("transaction");
    }

    @Test
    void messagesWaitForOfficeHours() {
        EngineTime.moveTo(Instant.parse("2026-01-10T03:00:00Z"));
        postroom.queue("sabtu", "diy.kasi");
        OutboxSender sender = postroom.sender(new FolderTransport(folder, FROM));
        sender.run();
        assertThat(postroom.states()).containsExactly("diy.kasi WAITING");
        assertThat(WebSession.tasklist(port, "diy.kasi").get("/camunda/api/sop/messages").body()).asString().isEqualTo("[]");
        EngineTime.moveTo(Instant.parse("2026-01-12T00:29:00Z"));
        sender.run();
        assertThat(postroom.states()).containsExactly("diy.kasi WAITING");
        EngineTime.moveTo(Instant.parse("2026-01-12T00:31:00Z"));
        sender.run();
        assertThat(postroom.states()).containsExactly("diy.kasi SENT");
    }

    @Test
    void twoSendersSendEachOnce() throws InterruptedException {
        assertThat(SenderRace.run(context)).hasSize(SenderRace.MESSAGES).doesNotHaveDuplicates();
        assertThat(postroom.states()).hasSize(SenderRace.MESSAGES).allMatch(state -> state.endsWith("SENT"));
    }
}
