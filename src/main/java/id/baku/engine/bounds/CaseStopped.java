package id.baku.engine.bounds;

/**
 * A case took more than it may, and is suspended; published within the transaction that suspends it.
 *
 * @param agency            tenant
 * @param processInstanceId id of the case
 * @param number            its number
 * @param sop               process key of its SOP
 * @param title             of the SOP
 * @param place             the element of the diagram at which it was last, as people call it
 * @param excess            of what it took too much
 * @param first             id of the case of which it comes; its own where it comes of none
 */
public record CaseStopped(String agency, String processInstanceId, String number, String sop, String title, String place,
                          Excess excess, String first) {
}
