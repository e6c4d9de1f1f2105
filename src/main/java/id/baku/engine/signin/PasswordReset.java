package id.baku.engine.signin;

/**
 * Somebody has set a new password by what was mailed to him; published within the transaction.
 *
 * @param user whose it is
 */
public record PasswordReset(String user) {
}
