package id.baku.engine.signin;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's users and their passwords, here or in the office's directory, which nobody guesses. */
class SignInService extends IdentityServiceImpl {

    private final SignInAttempts attempts;
    private final ObjectProvider<PasswordDirectory> directories;

    SignInService(SignInAttempts attempts, ObjectProvider<PasswordDirectory> directories) {
        this.attempts = attempts;
        this.directories = directories;
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return attempts.check(userId, () -> isRight(userId, password)
                || directories.stream().anyMatch(directory -> directory.isPasswordOf(userId, password)));
    }

    private boolean isRight(String userId, String password) {
        try {
            return super.checkPassword(userId, password);
        } catch (OptimisticLockingException renewedElsewhere) {
            return super.checkPassword(userId, password);
        }
    }
}
