package id.baku.engine.signin;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What becomes of the sessions and the keys of an account when somebody changes it. */
@Component
public class AccountChanges {

    private final Sessions sessions;
    private final SetPasswords setPasswords;
    private final SecondFactor secondFactor;
    private final ForgottenPasswords forgotten;
    private final ExternalAccounts externalAccounts;
    private final ApplicationEventPublisher events;

    AccountChanges(Sessions sessions, SetPasswords setPasswords, SecondFactor secondFactor, ForgottenPasswords forgotten,
                   ExternalAccounts externalAccounts, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.setPasswords = setPasswords;
        this.secondFactor = secondFactor;
        this.forgotten = forgotten;
        this.externalAccounts = externalAccounts;
        this.events = events;
    }

    /** Somebody has his own new password: who knew the old one is out. He himself goes on where he has changed it. */
    public void passwordChanged(String user) {
        setPasswords.forget(user);
        sessions.endOthers(user);
    }

    /**
     * Somebody has a password that another has set, who knows it.
     *
     * @param by {@code null} for the system itself
     */
    public void passwordSet(String user, String by, boolean atFirst) {
        sessions.endAll(user);
        if (by != null) {
            setPasswords.setBy(user, by);
        }
        if (by != null && !atFirst) {
            events.publishEvent(new PasswordSet(user, by));
        }
    }

    /**
     * Somebody gets his mail elsewhere. By the hand of another, his password is not set by mail for a while.
     *
     * @param before where it went; {@code null} or empty for nowhere
     */
    public void mailChanged(String user, String by, String before) {
        if (!user.equals(by)) {
            forgotten.mailChanged(user);
        }
        events.publishEvent(new MailChanged(user, by, before == null || before.isBlank() ? null : before.strip()));
    }

    /** Somebody else vouches for its owner from now on: who knew the password is out. */
    public void passwordGone(String user) {
        sessions.endAll(user);
        setPasswords.forget(user);
        forgotten.forget(user);
    }

    /** Somebody has lost a role. */
    public void roleLost(String user) {
        sessions.endAll(user);
    }

    /** Somebody has lost his account. */
    public void accountLost(String user) {
        sessions.endAll(user);
        setPasswords.forget(user);
        secondFactor.forget(user);
        forgotten.forget(user);
        externalAccounts.forget(user);
    }

    /** Whether an account has no password here, since somebody else vouches for its owner. */
    public boolean isExternal(String user) {
        return externalAccounts.sourceOf(user).isPresent();
    }
}
