package id.baku.engine.signin;

/**
 * Somebody has changed the mail address of another; published within the transaction.
 *
 * @param user whose it is
 * @param by   who has changed it
 */
public record MailChanged(String user, String by) {
}
