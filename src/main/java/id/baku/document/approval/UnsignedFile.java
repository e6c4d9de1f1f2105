package id.baku.document.approval;

import java.util.Map;
import java.util.function.UnaryOperator;

import id.baku.document.drawup.ReservedNumber;
import id.baku.document.store.DocumentId;
import id.baku.document.store.Naskah;

/**
 * The file to which a signature is added.
 *
 * @param last     id of the version that was signed last; {@code null} for the first signature
 * @param number the number reserved for the document
 * @param approved the data of which the file is made
 * @param facts adds to a version what this file states
 */
record UnsignedFile(DocumentId document, String last, ReservedNumber number, Map<String, Object> approved, String title, byte[] pdf,
                    UnaryOperator<Naskah> facts) {
}
