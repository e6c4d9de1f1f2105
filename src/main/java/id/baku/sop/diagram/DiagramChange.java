package id.baku.sop.diagram;

/**
 * A difference between two versions of a diagram.
 *
 * @param elementId the element; {@code null} for the head of the sheet
 * @param name name of the place for users
 * @param what which property differs
 * @param before value in the older version; {@code null} when it had none
 * @param after value in the newer version; {@code null} when it has none
 */
public record DiagramChange(String elementId, String name, String what, String before, String after) {
}
