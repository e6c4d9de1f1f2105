package id.baku.engine.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import id.baku.engine.bounds.CaseBounds;
import id.baku.engine.bounds.CaseStop;
import id.baku.engine.bounds.Excess;
import id.baku.engine.refusal.Refusal;

/**
 * The cases that cases have started. Those that start each other, which no count of one case would end, are counted with the
 * first of them, which people started.
 */
@Component
class StartedCases {

    private final JdbcTemplate jdbc;
    private final CaseStop stop;
    private final int mostADay;
    private final Clock clock;

    StartedCases(JdbcTemplate jdbc, CaseStop stop, CaseBounds bounds, Clock clock) {
        this.jdbc = jdbc;
        this.stop = stop;
        this.mostADay = bounds.startsPerDay();
        this.clock = clock;
    }

    /** Refuses so many more, and stops the case that wants them, where that is too many in a day. */
    void allow(DelegateExecution starter, int more) {
        String first = firstOf(starter.getProcessInstanceId());
        Timestamp yesterday = Timestamp.from(clock.instant().minus(Duration.ofDays(1)));
        int started = jdbc.queryForObject("select count(*) from started_case where first_case = ? and started_at > ?", Integer.class,
                first, yesterday);
        if (started + more > mostADay) {
            Excess excess = new Excess(Excess.What.STARTS_A_DAY, mostADay);
            stop.afterwards(starter.getProcessInstanceId(), starter.getCurrentActivityId(), excess, first);
            throw Refusal.conflict(("Kasus %s %s, sehingga dihentikan dan tidak ada yang disimpan. Pengawas dan perancang proses "
                    + "telah diberi tahu.").formatted(starter.getProcessBusinessKey(), excess.sentence()));
        }
    }

    /** A case has started another. */
    void started(String starter, String processInstanceId) {
        jdbc.update("insert into started_case (process_instance_id, first_case, started_at) values (?, ?, ?)", processInstanceId,
                firstOf(starter), Timestamp.from(clock.instant()));
    }

    @EventListener
    void remove(CasesRemoved removed) {
        removed.processInstanceIds().forEach(id -> jdbc.update("delete from started_case where process_instance_id = ?", id));
    }

    private String firstOf(String processInstanceId) {
        List<String> first = jdbc.queryForList("select first_case from started_case where process_instance_id = ?", String.class,
                processInstanceId);
        return first.isEmpty() ? processInstanceId : first.get(0);
    }
}
