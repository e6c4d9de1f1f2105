package id.baku.engine.time;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;

/**
 * What working time costs beside the engine's plain calendars: 10,000 timers with the due dates of their tasks, and the
 * reckoning alone: {@code mvn test -Dtest=WorkingTimeBenchmark}. Measures, asserts nothing.
 */
@BakuTest
class WorkingTimeBenchmark {

    private static final int CASES = 1250;
    private static final int ROUNDS = 8;
    private static final int RECKONINGS = 200_000;

    @Autowired
    CaseDriver cases;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    ProcessEngine engine;

    /** The two calendars take turns, so that both meet the same growing database; each case has two tasks with a timer each. */
    @Test
    void createsTimersAndDueDates() {
        repositoryService.createDeployment().tenantId("diy").addClasspathResource("diagrams/berdampingan.bpmn").deploy();
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        BusinessCalendarManager working = configuration.getBusinessCalendarManager();
        try {
            long[] plain = new long[ROUNDS];
            long[] ours = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                configuration.setBusinessCalendarManager(plain());
                plain[round] = start(CASES / 2);
                configuration.setBusinessCalendarManager(working);
                ours[round] = start(CASES / 2);
            }
            System.out.printf("%,d timers and due dates each: plain %d ms, working time %d ms; ratio of the medians %.3f%n",
                    CASES / 2 * ROUNDS * 2, Arrays.stream(plain).sum() / 1_000_000, Arrays.stream(ours).sum() / 1_000_000,
                    (double) median(ours) / median(plain));
        } finally {
            configuration.setBusinessCalendarManager(working);
        }
    }

    @Test
    void reckons() {
        BusinessCalendarManager working = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getBusinessCalendarManager();
        for (String text : List.of("R3/PT30M", "R3/P3D")) {
            long plain = resolve(plain(), text);
            long ours = resolve(working, text + "@diy");
            System.out.printf("%s: plain %d ns, working time %d ns, ratio %.2f%n", text, plain, ours, (double) ours / plain);
        }
    }

    private static long resolve(BusinessCalendarManager calendars, String text) {
        Date start = Date.from(Instant.parse("2026-01-14T08:00:00Z"));
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < RECKONINGS; i++) {
                calendars.getBusinessCalendar("cycle").resolveDuedate(text, start);
            }
            best = Math.min(best, (System.nanoTime() - begin) / RECKONINGS);
        }
        return best;
    }

    private long start(int number) {
        long begin = System.nanoTime();
        IntStream.range(0, number).forEach(i -> cases.start("berdampingan", "diy", Map.of()));
        return System.nanoTime() - begin;
    }

    private static long median(long[] times) {
        return Arrays.stream(times).sorted().toArray()[times.length / 2];
    }

    /** The engine's own calendars, in which durations are not working time. */
    private static BusinessCalendarManager plain() {
        MapBusinessCalendarManager plain = new MapBusinessCalendarManager();
        plain.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar() {
            @Override
            public Date resolveDuedate(String cycle, Date start, long offset) {
                return super.resolveDuedate(bare(cycle), start, offset);
            }
        });
        plain.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar() {
            @Override
            public Date resolveDuedate(String due, Date start) {
                return super.resolveDuedate(bare(due), start);
            }
        });
        return plain;
    }

    private static String bare(String text) {
        int mark = text.indexOf('@');
        return mark < 0 ? text : text.substring(0, mark);
    }
}
