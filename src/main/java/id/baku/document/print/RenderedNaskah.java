package id.baku.document.print;

import java.time.LocalDate;

/**
 * @param title      title of the document, from its template
 * @param number     the number printed on it; {@code null} before it is issued and where the kind has none
 * @param issuedOn   the date printed on it; {@code null} before it is issued
 * @param validUntil the last day of a certificate; {@code null} where nothing ends
 * @param signer     office of the one who signs; {@code null} where no single official does
 * @param pdf        the PDF
 * @param complete   whether no value is missing, so that no dots stand for one
 */
public record RenderedNaskah(String title, String number, LocalDate issuedOn, LocalDate validUntil, String signer, byte[] pdf,
                      boolean complete) {
}
