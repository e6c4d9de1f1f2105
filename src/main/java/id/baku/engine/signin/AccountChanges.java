package id.baku.engine.signin;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happens to the sessions and keys of an account when it is changed. */
@Component
public class AccountChanges {

    private final Sessions sessions;
    private final SetPasswords setPasswords;
    private final SecondFactor secondFactor;
    private final ForgottenPasswords forgotten;
    private final ExternalAccounts externalAccounts;
    private final ModelerKeys modelerKeys;
    private final ApplicationEventPublisher events;

    AccountChanges(Sessions sessions, SetPasswords setPasswords, SecondFactor secondFactor, ForgottenPasswords forgotten,
                   ExternalAccounts externalAccounts, ModelerKeys modelerKeys, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.setPasswords = setPasswords;
        this.secondFactor = secondFactor;
        this.forgotten = forgotten;
        this.externalAccounts = externalAccounts;
        this.modelerKeys = modelerKeys;
        this.events = events;
    }

    /**
     * A user has a new password of the user's own choice: all sessions end, because somebody may have known the old one, except
     * the session in which it was changed.
     */
    public void passwordChanged(String user) {
        setPasswords.forget(user);
        sessions.endOthers(user);
    }

    /**
     * A user has a password that somebody else has set and therefore knows.
     *
     * @param by {@code null} for the system itself
     */
    public void passwordSet(String user, String by, boolean atFirst) {
        sessions.endAll(user);
        modelerKeys.forget(user);
        if (by != null) {
            setPasswords.setBy(user, by);
        }
        if (by != null && !atFirst) {
            events.publishEvent(new PasswordSet(user, by));
        }
    }

    /**
     * A user's mail goes to another address. If somebody else changed it, no password can be set by mail for a while.
     *
     * @param before the former address; {@code null} or empty for none
     */
    public void mailChanged(String user, String by, String before) {
        if (!user.equals(by)) {
            forgotten.mailChanged(user);
        }
        events.publishEvent(new MailChanged(user, by, before == null || before.isBlank() ? null : before.strip()));
    }

    /**
     * From now on another source vouches for the account's owner: all sessions end, because somebody may have known the
     * password.
     */
    public void passwordGone(String user) {
        sessions.endAll(user);
        setPasswords.forget(user);
        forgotten.forget(user);
        modelerKeys.forget(user);
    }

    /** A user has lost a role. */
    public void roleLost(String user) {
        sessions.endAll(user);
    }

    /** A user's account was deleted. */
    public void accountLost(String user) {
        sessions.endAll(user);
        setPasswords.forget(user);
        secondFactor.forget(user);
        modelerKeys.forget(user);
        forgotten.forget(user);
        externalAccounts.forget(user);
    }

    /** Whether an account has no password here, because another source vouches for its owner. */
    public boolean isExternal(String user) {
        return externalAccounts.sourceOf(user).isPresent();
    }
}
