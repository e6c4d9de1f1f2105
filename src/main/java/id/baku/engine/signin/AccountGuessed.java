package id.baku.engine.signin;

/**
 * Somebody has tried so many wrong passwords for a name that he has to wait now.
 *
 * @param user    the name; there may be no such account
 * @param address from which he tried
 */
public record AccountGuessed(String user, String address) {
}
