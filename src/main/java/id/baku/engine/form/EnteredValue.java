package id.baku.engine.form;

/**
 * A value that an act wrote, as text.
 *
 * @param label label of the form's field, or the place in the case's data where no form has a field
 * @param value the new value; empty where it was emptied
 * @param before the former value; {@code null} where there was none
 */
public record EnteredValue(String label, String value, String before) {
}
