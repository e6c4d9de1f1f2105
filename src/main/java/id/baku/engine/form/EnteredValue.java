package id.baku.engine.form;

/**
 * A value that an act wrote, in words.
 *
 * @param label  of the form's field, or the place in the case's data where no form has it
 * @param value  what stands there since; empty where it was emptied
 * @param before what stood there; {@code null} where nothing did
 */
public record EnteredValue(String label, String value, String before) {
}
