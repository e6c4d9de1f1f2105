package id.baku.engine.signin;

/**
 * A provider of identities, or a directory, vouches from now on for the owner of an account that was there before; published
 * within the transaction.
 *
 * @param user   whose it is
 * @param source as its settings name it
 */
public record AccountVouched(String user, String source) {
}
