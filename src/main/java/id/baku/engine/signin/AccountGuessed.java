package id.baku.engine.signin;

/**
 * Somebody has tried so many wrong passwords for a name that further attempts must wait.
 *
 * @param user the name; an account of that name need not exist
 * @param address the address from which the attempts came
 */
public record AccountGuessed(String user, String address) {
}
