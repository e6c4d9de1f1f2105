package id.baku.engine.signin;

/**
 * A user has set a new password with the secret of a mail; published within the transaction.
 *
 * @param user id of the account
 */
public record PasswordReset(String user) {
}
