package id.baku.engine.signin;

/**
 * From now on a provider of identities or a directory vouches for the owner of an account that existed before; published within
 * the transaction.
 *
 * @param user id of the account
 * @param source the source, as the settings name it
 */
public record AccountVouched(String user, String source) {
}
