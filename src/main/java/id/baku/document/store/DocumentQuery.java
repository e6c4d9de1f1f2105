package id.baku.document.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import id.baku.engine.refusal.Refusal;

/**
 * What to look for among issued documents and files that were handed in.
 *
 * @param agency    whose documents
 * @param cases     in which cases; {@code null} for all of the agency
 * @param words words that each must occur in number, name, case or institution
 * @param kind a kind of naskah, {@link #FILES} for files that were handed in, or {@code null} for all
 * @param period    when issued or handed in; {@code null} for always
 */
public record DocumentQuery(String agency, Collection<String> cases, List<String> words, String kind, Period period) {

    /** Stands for files that were handed in, in place of a kind. */
    public static final String FILES = "berkas";

    private static final int MOST_WORDS = 8;

    /** The words of a search, at most eight. */
    public static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
    }

    /** Days from {@code first} to {@code last}, and the moments at which they begin and end in the agency's zone. */
    public record Period(LocalDate first, LocalDate last, Instant begin, Instant end) {

        /** A year; answers 400 where it is none. */
        public static Period ofYear(int year, ZoneId zone) {
            if (year < 1900 || year > 9999) {
                throw Refusal.invalid("Isi tahun dengan empat angka.");
            }
            LocalDate first = LocalDate.of(year, 1, 1);
            return new Period(first, LocalDate.of(year, 12, 31), first.atStartOfDay(zone).toInstant(),
                    first.plusYears(1).atStartOfDay(zone).toInstant());
        }
    }
}
