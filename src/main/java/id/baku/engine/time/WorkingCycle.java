package id.baku.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.ProcessEngineException;

import id.baku.office.calendar.WorkingCalendar;
import id.baku.office.calendar.WorkingDuration;

/**
 * A cycle of an agency's timer: fires at its start, if that is still to come, and at each multiple of its period. Multiples
 * count from the start, so that the third reminder comes at three times the standard even if the first was moved to the next
 * morning. An interrupted cycle resumes at a moment with the working time that was left until its next repetition.
 *
 * @param repetitions number of repetitions after the start
 * @param start the moment from which it counts
 * @param left working time from that moment to the real start; zero, unless it was interrupted
 * @param period      the standard
 */
record WorkingCycle(int repetitions, Instant start, Duration left, WorkingDuration period) {

    private static final int ENDLESS = Integer.MAX_VALUE;
    private static final int MOST_REPETITIONS = 100;
    /** Largest difference between two times of the same repetition: the engine stores some without fractions of a second. */
    static final Duration SAME = Duration.ofSeconds(5);
    private static final String LEFT = "+";

    WorkingCycle(int repetitions, Instant start, WorkingDuration period) {
        this(repetitions, start, Duration.ZERO, period);
    }

    /**
     * Reads {@code R3/PT30M}, {@code R3/<start>/PT30M} or {@code R2/<start>+PT12M/PT30M}.
     *
     * @param now the start of a cycle that names none
     * @param dates reads a start
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
        int repetitions = parts[0].length() == 1 ? ENDLESS : Integer.parseInt(parts[0].substring(1));
        int left = parts[1].indexOf(LEFT + "P");
        if (left < 0) {
            return new WorkingCycle(repetitions, parts.length == 3 ? dates.apply(parts[1]) : now, period);
        }
        return new WorkingCycle(repetitions, dates.apply(parts[1].substring(0, left)),
                Duration.parse(parts[1].substring(left + LEFT.length())), period);
    }

    /** The rest of the cycle from one of its repetitions on, which comes at another moment. */
    WorkingCycle from(int repetition, Instant moment) {
        return new WorkingCycle(repetitions == ENDLESS ? ENDLESS : repetitions - repetition, moment, period);
    }

    /** The same cycle, resumed at a moment with the working time that was left. */
    WorkingCycle resumed(Instant moment, Duration timeLeft) {
        return new WorkingCycle(repetitions, moment, timeLeft, period);
    }

    /** Whether it was interrupted. */
    boolean isResumed() {
        return !left.isZero();
    }

    /** The first repetition that is not before a moment; the last one where all are. */
    int repetitionAt(Instant moment, WorkingCalendar calendar) {
        int last = Math.min(repetitions, MOST_REPETITIONS);
        return IntStream.range(0, last).filter(repetition -> !at(repetition, calendar).plus(SAME).isBefore(moment))
                .findFirst().orElse(last);
    }

    /** The text that the engine stores with the timer; the period is written as before. */
    String text(OfficeTime time) {
        String written = time.text().substring(time.text().lastIndexOf('/') + 1);
        String from = isResumed() ? start + LEFT + left : start.toString();
        return new OfficeTime("R%s/%s/%s".formatted(repetitions == ENDLESS ? "" : repetitions, from, written), time.agency(),
                time.minutesOfADay()).toString();
    }

    /** The moment of a repetition; the start itself is number 0. */
    Instant at(int repetition, WorkingCalendar calendar) {
        Instant first = isResumed() ? calendar.plus(start, WorkingDuration.of(left)) : start;
        return repetition == 0 ? first : calendar.plus(first, period.times(repetition));
    }

    /** The first moment after another one; empty after the last repetition. */
    Optional<Instant> next(WorkingCalendar calendar, Instant after) {
        int reached = 1;
        while (reached < repetitions && !at(reached, calendar).isAfter(after)) {
            reached = Math.min(repetitions, reached * 2);
        }
        return IntStream.rangeClosed(reached / 2, Math.min(reached, repetitions))
                .mapToObj(repetition -> at(repetition, calendar)).filter(moment -> moment.isAfter(after)).findFirst();
    }
}
