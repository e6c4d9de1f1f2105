package id.baku.engine.signin;

/**
 * Somebody who knows the password of an account has entered so many wrong codes that he has to wait now.
 *
 * @param user    whose account it is
 * @param address from which he tried
 */
public record CodeGuessed(String user, String address) {
}
