package id.baku.office.calendar;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

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

    /** What is wrong with hours that were entered, as a sentence; empty when nothing is. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (opens == null || closes == null) {
            problems.add("Jam masuk dan jam pulang wajib diisi.");
        } else if (!opens.isBefore(closes)) {
            problems.add("Jam masuk harus mendahului jam pulang.");
        } else if ((breakFrom == null) != (breakTo == null)) {
            problems.add("Isi awal dan akhir istirahat, atau kosongkan keduanya.");
        } else if (breakFrom != null && !(opens.isBefore(breakFrom) && breakFrom.isBefore(breakTo)
                && breakTo.isBefore(closes))) {
            problems.add("Istirahat harus berada di antara jam masuk dan jam pulang.");
        }
        return problems;
    }

    List<Span> spans() {
        return breakFrom == null ? List.of(new Span(opens, closes))
                : List.of(new Span(opens, breakFrom), new Span(breakTo, closes));
    }
}
