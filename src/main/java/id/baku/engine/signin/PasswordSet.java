package id.baku.engine.signin;

/**
 * Somebody has set the password of another user; published within the transaction.
 *
 * @param user id of the account
 * @param by who has set it
 */
public record PasswordSet(String user, String by) {
}
