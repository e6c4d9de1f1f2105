package id.baku.engine.signin;

/**
 * A user has entered a recovery code in place of one of the device; published within the transaction.
 *
 * @param left number of recovery codes left
 */
public record RecoveryCodeUsed(String user, int left) {
}
