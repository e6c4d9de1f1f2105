package id.baku.document.print;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a template says of a document that bears a number.
 *
 * @param number      the number in the case's data; {@code null} when there is none yet
 * @param numberPlace path in the case's data at which it is missing
 * @param date        the document's date; {@code null} when there is none yet
 * @param datePlace   path in the case's data at which it is missing
 */
public record NumberLine(String number, String numberPlace, LocalDate date, String datePlace, String title, String subject,
                  String holder) {

    /** @param attribute what the template says of itself, by name; see {@code fragmen/tata-letak} */
    static Optional<NumberLine> from(Function<String, Optional<String>> attribute) {
        NumberLine line = new NumberLine(attribute.apply("nomor").orElse(null), attribute.apply("letak-nomor").orElse(null),
                attribute.apply("tanggal").flatMap(IndonesianText::date).orElse(null),
                attribute.apply("letak-tanggal").orElse(null), attribute.apply("judul").orElse(null),
                attribute.apply("perihal").orElse(null), attribute.apply("untuk").orElse(null));
        return Optional.of(line).filter(one -> one.number() != null || one.numberPlace() != null);
    }
}
