package id.baku.engine.signin;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the engine needs to let people in as we want it. */
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

    /** Before the engine is built. */
    public void prepare(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityService(new SignInService(attempts, directories));
        configuration.setPasswordEncryptor(hash);
        configuration.setPasswordPolicy(new GuessablePasswords());
    }

    /** Whether it is the user's password; it takes as long for somebody who is not there. */
    public boolean isPasswordOf(UserEntity user, String password) {
        return hash.isPasswordOf(user, password);
    }
}
