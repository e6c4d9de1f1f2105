package id.baku.document.print;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document states of itself, from the values that its template names, found before any page is made.
 *
 * @param title       title of the kind, e.g. "Surat Jawaban"
 * @param subject     one sentence on the matter
 * @param number      the number in the case's data; {@code null} when there is none yet
 * @param numberPlace path in the case's data at which the number is missing; {@code null} where it is there, or where the
 *                    kind bears none
 * @param date        its date; {@code null} when there is none yet
 * @param datePlace path in the case's data at which the date is missing; {@code null} where it is there
 * @param validUntil the last day of a certificate; {@code null} where the document does not expire
 * @param invitesTo the day to which it invites; {@code null} where it is no invitation
 * @param holder the person it is made for, where a case holds several of a kind; {@code null} elsewhere
 */
public record DocumentFacts(String title, String subject, String number, String numberPlace, LocalDate date, String datePlace,
                            LocalDate validUntil, LocalDate invitesTo, String holder) {

    /** The title with the holder, as lists show it. */
    public String name() {
        return holder == null ? title : title + " – " + holder;
    }

    /** Whether the register of numbers knows a document of this kind. */
    public boolean bearsNumber() {
        return number != null || numberPlace != null;
    }

    /** The places of a missing number and date, which the register fills at the issue. */
    public Set<String> givenPlaces() {
        return bearsNumber() ? Stream.of(numberPlace, datePlace).filter(Objects::nonNull).collect(Collectors.toSet()) : Set.of();
    }

    /** Templates call it to state the facts of the document; every kind does so once, see {@code fragmen/tata-letak}. */
    static final class Note {

        private final IndonesianText text;
        private final NaskahLists lists;
        private DocumentFacts facts;

        Note(IndonesianText text, NaskahLists lists) {
            this.text = text;
            this.lists = lists;
        }

        /** For templates; a value may be missing. Returns nothing to print. */
        public String fakta(Object title, Object subject, Object number, Object date, Object validUntil, Object invitesTo,
                            Object holder) {
            facts = new DocumentFacts(string(title), string(subject), string(number), lists.letak(number),
                    IndonesianText.date(date).orElse(null), lists.letak(date), IndonesianText.date(validUntil).orElse(null),
                    IndonesianText.date(invitesTo).orElse(null), string(holder));
            return "";
        }

        DocumentFacts taken(String kind) {
            if (facts == null) {
                throw new IllegalStateException("The template " + kind + " does not state what it is: see fragmen/tata-letak");
            }
            return facts;
        }

        private String string(Object value) {
            return text.ada(value) ? IndonesianText.line(value.toString()) : null;
        }
    }
}
