package id.baku.document;

/**
 * @param title    title of the document, from its template
 * @param pdf      the PDF
 * @param complete whether no value is missing, so that no dots stand for one
 */
record RenderedNaskah(String title, byte[] pdf, boolean complete) {
}
