package id.baku.office.agency;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the platform's administrator the password of the configuration at start: the way back in when no account can administer
 * the platform any more. Whoever may set the environment of the server may use it. It runs at every start while the setting is
 * present; the log says to remove the setting.
 */
@Component
@Order(AgencyIdentities.ORDER + 2)
@ConditionalOnProperty("baku.recover-administrator")
class AdministratorRecovery implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(AdministratorRecovery.class);

    private final IdentityService identityService;
    private final String id;
    private final String password;

    AdministratorRecovery(IdentityService identityService, @Value("${camunda.bpm.admin-user.id}") String id,
                          @Value("${camunda.bpm.admin-user.password}") String password) {
        this.identityService = identityService;
        this.id = id;
        this.password = password;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        User administrator = identityService.createUserQuery().userId(id).singleResult();
        if (administrator == null) {
            administrator = identityService.newUser(id);
        }
        administrator.setPassword(password);
        identityService.saveUser(administrator);
        if (identityService.createUserQuery().userId(id).memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
            identityService.createMembership(id, Groups.CAMUNDA_ADMIN);
        }
        log.warn("{} administers the platform again, with the password in the environment: now start without "
                + "baku.recover-administrator", id);
    }
}
