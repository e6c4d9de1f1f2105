package id.baku.engine.signin;

/** A directory that checks passwords of accounts which have none here. */
public interface PasswordDirectory {

    /** Whether the directory confirms the password; then the account exists, with the roles that the directory gives. */
    boolean isPasswordOf(String user, String password);
}
