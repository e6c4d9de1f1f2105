package id.baku.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.ProcessEngineException;

import id.baku.calendar.WorkingCalendar;
import id.baku.calendar.WorkingDuration;

/**
 * A cycle of an agency's timer: fires at its start, when that lies ahead, and at each multiple of its period. The
 * multiples count from the start, so that the third reminder comes at three times the standard even if the first was
 * moved to the next morning.
 *
 * @param repetitions how often after the start
 * @param start       from when it counts
 * @param period      the standard
 */
record WorkingCycle(int repetitions, Instant start, WorkingDuration period) {

    private static final int ENDLESS = Integer.MAX_VALUE;

    /**
     * Reads {@code R3/PT30M} or {@code R3/<start>/PT30M}.
     *
     * @param now   the start of a cycle that has none
     * @param dates how to read a start
     */
    static WorkingCycle read(OfficeTime time, Instant now, Function<String, Instant> dates) {
        String[] parts = time.text().split("/");
        if (parts.length < 2 || parts.length > 3 || !parts[0].matches("R\\d{0,9}")) {
            throw new ProcessEngineException("'" + time.text() + "' is no cycle such as R3/PT30M");
        }
        WorkingDuration period = time.duration(parts[parts.length - 1]);
        if (period.isZero()) {
            throw new ProcessEngineException("'" + time.text() + "' repeats without any time between");
        }
        return new WorkingCycle(parts[0].length() == 1 ? ENDLESS : Integer.parseInt(parts[0].substring(1)),
                parts.length == 3 ? dates.apply(parts[1]) : now, period);
    }

    /** The cycle from one of its repetitions on, which comes at another moment. */
    WorkingCycle from(int repetition, Instant moment) {
        return new WorkingCycle(repetitions == ENDLESS ? ENDLESS : repetitions - repetition, moment, period);
    }

    /** As the engine keeps it with the timer; the period is written as before. */
    String text(OfficeTime time) {
        String written = time.text().substring(time.text().lastIndexOf('/') + 1);
        return new OfficeTime("R%s/%s/%s".formatted(repetitions == ENDLESS ? "" : repetitions, start, written), time.agency(),
                time.minutesOfADay()).toString();
    }

    /** The moment of a repetition; the start itself is number 0. */
    Instant at(int repetition, WorkingCalendar calendar) {
        return repetition == 0 ? start : calendar.plus(start, period.times(repetition));
    }

    /** The first moment after another; empty after the last repetition. */
    Optional<Instant> next(WorkingCalendar calendar, Instant after) {
        int reached = 1;
        while (reached < repetitions && !at(reached, calendar).isAfter(after)) {
            reached = Math.min(repetitions, reached * 2);
        }
        return IntStream.rangeClosed(reached / 2, Math.min(reached, repetitions))
                .mapToObj(repetition -> at(repetition, calendar)).filter(moment -> moment.isAfter(after)).findFirst();
    }
}
