package id.baku.document.print;

import java.time.LocalDate;
import java.util.List;

/**
 * @param title      title of the document, from its template
 * @param number     the number printed on it; {@code null} for drafts and where the kind has none
 * @param issuedOn   the date printed on it; {@code null} before it is issued
 * @param validUntil the last day of a certificate; {@code null} where the document does not expire
 * @param signers the signers for whom it has places, in their order
 * @param pdf        the PDF
 */
public record RenderedNaskah(String title, String number, LocalDate issuedOn, LocalDate validUntil, List<Signer> signers,
                             byte[] pdf) {
}
