package id.baku.document;

/**
 * @param title title of the document, from its template
 * @param pdf   the PDF
 */
record RenderedNaskah(String title, byte[] pdf) {
}
