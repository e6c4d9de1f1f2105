package id.baku.engine.signin;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The engine's parts for signing in that are replaced by ours. */
@Component
public class SignIn {

    private final SignInAttempts attempts;
    private final PasswordHash hash;
    private final ObjectProvider<PasswordDirectory> directories;

    SignIn(SignInAttempts attempts, PasswordHash hash, ObjectProvider<PasswordDirectory> directories) {
        this.attempts = attempts;
        this.hash = hash;
        this.directories = directories;
    }

    /** Sets them before the engine is built. */
    public void prepare(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityService(new SignInService(attempts, directories));
        configuration.setPasswordEncryptor(hash);
        configuration.setPasswordPolicy(new GuessablePasswords());
    }

    /** Whether it is the user's password; takes the same time for a user who does not exist. */
    public boolean isPasswordOf(UserEntity user, String password) {
        return hash.isPasswordOf(user, password);
    }
}
