package id.baku.document.register;

/**
 * A document that has a number: all its versions share it.
 *
 * @param agency tenant that the number belongs to
 * @param processInstanceId the case it belongs to
 * @param kind              name of its template, e.g. {@code surat-jawaban}
 * @param holder the person it is made for, where a case holds several of the kind; else {@code null}
 */
public record NumberedDocument(String agency, String processInstanceId, String kind, String holder) {

    /** Whether it is the same letter to another addressee: equal except for the holder. */
    boolean isAlike(NumberedDocument other) {
        return agency.equals(other.agency) && processInstanceId.equals(other.processInstanceId) && kind.equals(other.kind);
    }
}
