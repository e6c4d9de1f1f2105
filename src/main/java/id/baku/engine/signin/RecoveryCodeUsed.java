package id.baku.engine.signin;

/**
 * Somebody has entered a code that he had written down, in place of one of his device; published within the transaction.
 *
 * @param left how many he has left
 */
public record RecoveryCodeUsed(String user, int left) {
}
