package id.baku.engine.signin;

/**
 * Somebody has set the password of another; published within the transaction.
 *
 * @param user whose it is
 * @param by   who has set it
 */
public record PasswordSet(String user, String by) {
}
