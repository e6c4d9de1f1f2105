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

/** Who is to be told: the holders of a role or a duty, and the deputy of whoever is absent. */
@Component
public class Recipients {

    private final IdentityService identityService;
    private final Deputies deputies;

    Recipients(IdentityService identityService, Deputies deputies) {
        this.identityService = identityService;
        this.deputies = deputies;
    }

    /** The executor of a task or, while nobody has taken it ({@code null}), everybody of its role. */
    public Set<String> executors(Agency agency, String role, String executor) {
        return executor == null ? holders(agency, role) : present(agency, List.of(executor));
    }

    /** Everybody who holds a role. */
    public Set<String> holders(Agency agency, String role) {
        return present(agency, members(agency.groupOf(role)));
    }

    /** The agency's supervisors. */
    public Set<String> supervisors(Agency agency) {
        return present(agency, members(Duty.SUPERVISOR.groupIn(agency)));
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
