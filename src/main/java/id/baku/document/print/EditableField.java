package id.baku.document.print;

import java.util.Arrays;
import java.util.Optional;

/**
 * A part of a document that its author may edit. A template marks the place with {@code data-suntingan="<id>"}: a {@code span}
 * for a line, an {@code ol} for a list, a {@code div} for the rest. The edited text is printed in place of what the template
 * has there.
 */
public enum EditableField {
    ADDRESSEE("kepada", "Kepada (Yth.)", Shape.LINE),
    CITY("kota", "Kota tujuan", Shape.LINE),
    SUBJECT("hal", "Hal", Shape.LINE),
    BASIS("dasar", "Dasar", Shape.LIST),
    ORDERS("untuk", "Untuk", Shape.LIST),
    CONSIDERATIONS("menimbang", "Menimbang", Shape.LIST),
    LEGAL_GROUNDS("mengingat", "Mengingat", Shape.LIST),
    RULINGS("diktum", "Memutuskan", Shape.ROWS),
    BODY("isi", "Isi naskah", Shape.TEXT),
    COPIES_TO("tembusan", "Tembusan", Shape.COPIES);

    /** How the text of a field is laid out. */
    public enum Shape {
        /** One line. */
        LINE,
        /** One item a line, numbered by the document. */
        LIST,
        /** A list with the heading "Tembusan:", which is left out when the list is empty. */
        COPIES,
        /** Rows {@code LABEL : text}, one a line. */
        ROWS,
        /** A {@link NaskahText}. */
        TEXT
    }

    private final String id;
    private final String label;
    private final Shape shape;

    EditableField(String id, String label, Shape shape) {
        this.id = id;
        this.label = label;
        this.shape = shape;
    }

    static Optional<EditableField> find(String id) {
        return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
    }

    /** The field as templates and pages name it. */
    public String id() {
        return id;
    }

    /** The field's name shown to users. */
    public String label() {
        return label;
    }

    public Shape shape() {
        return shape;
    }
}
