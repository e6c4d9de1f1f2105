package id.baku.engine.signin;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;

/** For which agencies somebody draws, whatever else he may. */
@Component
class AnalystDuty {

    private final IdentityService identityService;
    private final Agencies agencies;

    AnalystDuty(IdentityService identityService, Agencies agencies) {
        this.identityService = identityService;
        this.agencies = agencies;
    }

    /** Where nobody is signed in yet. */
    List<Agency> of(String user) {
        Set<String> groups = identityService.createGroupQuery().groupMember(user).list().stream().map(Group::getId)
                .collect(Collectors.toSet());
        return agencies.all().stream().filter(agency -> groups.contains(Duty.ANALYST.groupIn(agency))).toList();
    }
}
