package id.baku.engine.signin;

/**
 * Somebody who knows the password of an account has entered so many wrong codes that further attempts must wait.
 *
 * @param user id of the account
 * @param address the address from which the attempts came
 */
public record CodeGuessed(String user, String address) {
}
