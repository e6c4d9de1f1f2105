package id.baku.office.agency;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an installation without users the sample accounts, and tells them in the log with the address. */
@Component
@Order(AgencyIdentities.ORDER + 1)
@ConditionalOnProperty("baku.sample.enabled")
class SampleAccounts implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SampleAccounts.class);

    private final SampleProperties sample;
    private final Agencies agencies;
    private final IdentityService identityService;

    SampleAccounts(SampleProperties sample, Agencies agencies, IdentityService identityService) {
        this.sample = sample;
        this.agencies = agencies;
        this.identityService = identityService;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        if (identityService.createUserQuery().count() == 0) {
            sample.accounts().forEach(this::create);
        }
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext context) {
            StringBuilder text = new StringBuilder("Baku is ready: http://localhost:")
                    .append(context.getWebServer().getPort()).append("/\n  Sample accounts, password ")
                    .append(sample.password()).append(" (baku.sample.enabled=false switches them off):");
            sample.accounts().forEach(account -> text.append("\n  %-18s %s".formatted(account.id(), account.name())));
            log.info(text.toString());
        }
    }

    private void create(SampleProperties.Account account) {
        User user = identityService.newUser(account.id());
        user.setFirstName("Contoh");
        user.setLastName(account.name());
        user.setEmail(account.id() + "@contoh.id");
        user.setPassword(sample.password());
        identityService.saveUser(user);
        if (account.agency() == null) {
            identityService.createMembership(account.id(), Groups.CAMUNDA_ADMIN);
            return;
        }
        Agency agency = agencies.get(account.agency());
        identityService.createTenantUserMembership(agency.id(), account.id());
        account.groups().forEach(group -> identityService.createMembership(account.id(), agency.groupOf(group)));
    }
}
