package id.baku.office.calendar;

import java.time.LocalTime;
import java.util.List;

import jakarta.validation.constraints.AssertTrue;

/**
 * Office hours of a day.
 *
 * @param opens     when work begins
 * @param breakFrom when the break begins; {@code null} without one
 * @param breakTo   when it ends
 * @param closes    when work ends
 */
public record OfficeHours(LocalTime opens, LocalTime breakFrom, LocalTime breakTo, LocalTime closes) {

    /** A stretch of work without a break. */
    record Span(LocalTime from, LocalTime to) {
    }

    @AssertTrue(message = "Jam masuk dan jam pulang wajib diisi.")
    boolean isComplete() {
        return opens != null && closes != null;
    }

    @AssertTrue(message = "Jam masuk harus mendahului jam pulang.")
    boolean isInOrder() {
        return !isComplete() || opens.isBefore(closes);
    }

    @AssertTrue(message = "Isi awal dan akhir istirahat, atau kosongkan keduanya.")
    boolean isBreakWhole() {
        return (breakFrom == null) == (breakTo == null);
    }

    @AssertTrue(message = "Istirahat harus berada di antara jam masuk dan jam pulang.")
    boolean isBreakInside() {
        return breakFrom == null || breakTo == null || !isComplete()
                || opens.isBefore(breakFrom) && breakFrom.isBefore(breakTo) && breakTo.isBefore(closes);
    }

    List<Span> spans() {
        return breakFrom == null ? List.of(new Span(opens, closes))
                : List.of(new Span(opens, breakFrom), new Span(breakTo, closes));
    }
}
