package id.baku.engine.walls;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Duty;

/**
 * Logs at each start which users have a duty of one agency and belong to another as well, from before this was refused. It is
 * not taken from them automatically, but the platform's administrators must know.
 */
@Component
class ForeignSights implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ForeignSights.class);

    private final IdentityService identityService;
    private final Agencies agencies;

    ForeignSights(IdentityService identityService, Agencies agencies) {
        this.identityService = identityService;
        this.agencies = agencies;
    }

    @Override
    public void run(ApplicationArguments args) {
        agencies.all().stream().flatMap(agency -> List.of(Duty.SUPERVISOR, Duty.ANALYST).stream().map(duty -> duty.groupIn(agency)))
                .flatMap(group -> identityService.createUserQuery().memberOfGroup(group).list().stream()).map(User::getId).distinct()
                .forEach(this::look);
    }

    private void look(String user) {
        try {
            new Belonging(user, identityService.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream().map(Tenant::getId).toList(),
                    identityService.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList()).refuseForeignSights(agencies);
        } catch (Refusal refusal) {
            log.error("Take the duty or the other agency from {} in Admin: {}", user, refusal.getMessage());
        }
    }
}
