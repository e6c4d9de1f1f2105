package id.baku.engine.signin;

/**
 * Sessions of a user were ended early, by the user or because the account was changed; published within the transaction.
 *
 * @param sessions their number, at least one
 */
public record SessionsEnded(String user, int sessions) {
}
