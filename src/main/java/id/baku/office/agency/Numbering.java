package id.baku.office.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an agency numbers its documents (Permendagri 1/2023 and 83/2022): series that each begin anew with the year, and
 * how a kind's numbers are written.
 *
 * @param keepers role ids of those who keep the register of numbers (pemegang buku nomor) and may void an entry
 * @param series  at least one; the first takes the kinds that no other names
 * @param styles how numbers are written, by kind of document, where it differs from the kind's series
 * @param unit    code of the unit in numbers
 */
public record Numbering(Set<String> keepers, List<Series> series, Map<String, Style> styles, String unit) {

    /**
     * Numbers that follow each other within a year, e.g. those of outgoing letters.
     *
     * @param id    as the register keeps it
     * @param name  as people read it
     * @param kinds kinds of documents it is for
     * @param last  by year, the last number given before this installation took over
     * @param style how its numbers are written, unless a kind has a style of its own
     */
    public record Series(String id, String name, Set<String> kinds, Map<Integer, Integer> last, Style style) {

        /** The last number of a year that was given before this installation took over; 0 where none was. */
        public int lastBefore(int year) {
            return last.getOrDefault(year, 0);
        }
    }

    /** @param classification code of the archive classification (Permendagri 83/2022) */
    public record Style(NumberPattern pattern, String classification) {
    }

    /** The series that a kind of document is numbered in. */
    public Series seriesOf(String kind) {
        return series.stream().filter(one -> one.kinds().contains(kind)).findFirst().orElse(series.get(0));
    }

    /** A number as documents print it. */
    public String format(String kind, int sequence, LocalDate date) {
        Style style = styles.getOrDefault(kind, seriesOf(kind).style());
        return style.pattern().format(sequence, date, style.classification(), unit);
    }
}
