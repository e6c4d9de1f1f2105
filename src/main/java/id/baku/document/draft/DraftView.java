package id.baku.document.draft;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.baku.document.print.EditableField;

/**
 * A document as the task shows it for editing.
 *
 * @param editable whether the user may save another wording
 * @param docx whether it can be exchanged as a Word file
 * @param version number of the latest version; 0 where nobody has changed the standard text yet
 * @param versions latest first
 */
record DraftView(String kind, String title, boolean editable, boolean docx, List<Field> fields, int version,
                 List<Version> versions) {

    /**
     * @param shape    line, list, copies, rows or text
     * @param value the saved text; {@code null} where the standard text is in force
     * @param standard the standard text with the case's data
     */
    record Field(String id, String label, String shape, String value, String standard) {

        static Field of(EditableField field, String value, String standard) {
            return new Field(field.id(), field.label(), field.shape().name().toLowerCase(Locale.ROOT), value, standard);
        }
    }

    /** @param texts by the ids of the fields; fields that are missing follow the standard text */
    record Version(int version, Instant at, String by, String role, Draft.Origin origin, String note,
                   Map<String, String> texts) {
    }
}
