package id.baku.administration.deputy;

import org.springframework.stereotype.Component;

import id.baku.office.agency.Agency;
import id.baku.web.user.CurrentUser;

/** Whether it is the head of an agency who asks, and not somebody who only stands in for him. */
@Component
public class HeadHimself {

    private final Deputies deputies;
    private final CurrentUser user;

    HeadHimself(Deputies deputies, CurrentUser user) {
        this.deputies = deputies;
        this.user = user;
    }

    /** He belongs to the agency and holds a role at its top that nobody has lent him. */
    public boolean isHeadInPerson(Agency agency) {
        return user.agencies().contains(agency.id()) && agency.headGroups().stream()
                .anyMatch(group -> user.isMemberOf(group) && !deputies.isLent(agency, user.id(), group));
    }
}
