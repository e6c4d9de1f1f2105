package id.baku.engine.signin;

/**
 * A user's second factor was set up or removed; published within the transaction.
 *
 * @param user id of the account
 * @param by who did it: the user, or an administrator; {@code null} for the recovery of the platform at a start
 * @param has whether the user has one now
 */
public record SecondFactorChanged(String user, String by, boolean has) {
}
