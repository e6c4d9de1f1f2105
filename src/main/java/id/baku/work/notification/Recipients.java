package id.baku.work.notification;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

import id.baku.administration.deputy.Deputies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;

/** Finds who gets a message: the holders of a role or a duty, and the deputies of absent users. */
@Component
public class Recipients {

    private final IdentityService identityService;
    private final Deputies deputies;

    Recipients(IdentityService identityService, Deputies deputies) {
        this.identityService = identityService;
        this.deputies = deputies;
    }

    /** The executor of a task or, while nobody has claimed it ({@code null}), all holders of its role. */
    public Set<String> executors(Agency agency, String role, String executor) {
        return executor == null ? holders(agency, role) : present(agency, List.of(executor));
    }

    /** All holders of a role. */
    public Set<String> holders(Agency agency, String role) {
        return present(agency, members(agency.groupOf(role)));
    }

    /** The agency's supervisors. */
    public Set<String> supervisors(Agency agency) {
        return present(agency, members(Duty.SUPERVISOR.groupIn(agency)));
    }

    /** Those who draw the agency's diagrams. */
    public Set<String> analysts(Agency agency) {
        return present(agency, members(Duty.ANALYST.groupIn(agency)));
    }

    private Set<String> present(Agency agency, Collection<String> users) {
        Set<String> present = new LinkedHashSet<>();
        users.forEach(user -> present.add(deputies.deputyOf(agency, user).orElse(user)));
        return present;
    }

    private List<String> members(String group) {
        return identityService.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                .map(User::getId).toList();
    }
}
