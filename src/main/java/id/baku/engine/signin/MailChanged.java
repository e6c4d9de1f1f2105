package id.baku.engine.signin;

/**
 * A user's mail goes to another address; published within the transaction.
 *
 * @param user id of the account
 * @param by who has changed it, perhaps the user
 * @param before the former address; {@code null} for none
 */
public record MailChanged(String user, String by, String before) {
}
