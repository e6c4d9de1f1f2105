package id.baku.document.drawup;

import java.util.Map;

import id.baku.document.store.DocumentId;

/**
 * What a document says: which one it is, and the data that its template is filled with.
 *
 * @param document which document
 * @param data     the case's data, with the wording that was edited and who represented each office
 */
record DocumentText(DocumentId document, Map<String, Object> data) {
}
