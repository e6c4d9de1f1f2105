package id.baku.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What to look for among issued documents and files that were handed in.
 *
 * @param agency    whose documents
 * @param cases     in which cases; {@code null} for all of the agency
 * @param words     each of which number, name, case or institution must contain
 * @param kind      a kind of naskah; {@link #FILES} for files that were handed in; {@code null} for all
 * @param period    when issued or handed in; {@code null} for always
 */
public record DocumentQuery(String agency, Collection<String> cases, List<String> words, String kind, Period period) {

    /** Instead of a kind: files that were handed in. */
    public static final String FILES = "berkas";

    /** Days from {@code first} to {@code last}, which begin and end at these moments in the agency's zone. */
    public record Period(LocalDate first, LocalDate last, Instant begin, Instant end) {
    }
}
