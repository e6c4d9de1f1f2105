package id.baku.engine.signin;

/**
 * Something was done with a key for Camunda Modeler; published within the transaction, where there is one.
 *
 * @param user whose key it is
 * @param by   who did it
 */
public record ModelerKeyActed(String user, String by, Did did) {

    /** What. */
    public enum Did { MADE, USED, REVOKED }
}
