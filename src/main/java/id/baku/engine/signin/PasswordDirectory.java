package id.baku.engine.signin;

/** A directory that knows passwords of accounts which have none here. */
public interface PasswordDirectory {

    /** Whether the directory says that it is his password; then the account is there, with what the directory gives him. */
    boolean isPasswordOf(String user, String password);
}
