package id.baku.engine.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Removes the second factor of the administrator whose password is recovered at a start, because the device may be lost too.
 */
@Component
@ConditionalOnProperty("baku.recover-administrator")
class RecoveredAdministrator implements ApplicationRunner {

    private final SecondFactor secondFactor;
    private final String id;

    RecoveredAdministrator(SecondFactor secondFactor, @Value("${camunda.bpm.admin-user.id}") String id) {
        this.secondFactor = secondFactor;
        this.id = id;
    }

    @Override
    public void run(ApplicationArguments args) {
        secondFactor.recover(id);
    }
}
