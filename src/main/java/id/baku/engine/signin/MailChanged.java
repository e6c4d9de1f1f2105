package id.baku.engine.signin;

/**
 * A user gets his mail elsewhere; published within the transaction.
 *
 * @param user   whose address it is
 * @param by     who has changed it, perhaps he himself
 * @param before where his mail went; {@code null} for nowhere
 */
public record MailChanged(String user, String by, String before) {
}
