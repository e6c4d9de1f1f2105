package id.baku.engine.signin;

/**
 * Somebody has a second factor now, or none any more; published within the transaction.
 *
 * @param user whose it is
 * @param by   who did it: himself, or an administrator; {@code null} for the recovery of the platform at a start
 * @param has  whether he has one
 */
public record SecondFactorChanged(String user, String by, boolean has) {
}
