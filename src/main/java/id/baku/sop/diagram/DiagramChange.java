package id.baku.sop.diagram;

/**
 * What differs between two versions of a diagram at one place.
 *
 * @param elementId the element; {@code null} for the head of the sheet
 * @param name      what people call it
 * @param what      what about it differs
 * @param before    in the older version; {@code null} when it had none
 * @param after     in the newer version; {@code null} when it has none
 */
public record DiagramChange(String elementId, String name, String what, String before, String after) {
}
