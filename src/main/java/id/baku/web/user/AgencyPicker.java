package id.baku.web.user;

import java.util.List;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;

/** Which agency a page shows. Each room says which are open to whom; how one of them is taken is the same everywhere. */
@Component
public class AgencyPicker {

    private final Agencies agencies;
    private final CurrentUser user;

    AgencyPicker(Agencies agencies, CurrentUser user) {
        this.agencies = agencies;
        this.user = user;
    }

    /** The agencies that are open to the user, for a selector; none for some. */
    public List<Agency> open(Predicate<Agency> rule) {
        user.id();
        return agencies.all().stream().filter(rule).toList();
    }

    /** The same; answers 403 with a sentence when there is none. */
    public List<Agency> open(Predicate<Agency> rule, String otherwise) {
        List<Agency> open = open(rule);
        if (open.isEmpty()) {
            throw Refusal.forbidden(otherwise);
        }
        return open;
    }

    /**
     * The agency that was asked for, if it is open to the user. Where none was asked for, his own; who belongs to none, as
     * the platform's administrators, gets the first that is open to him, and the page names it and offers the others.
     * Answers 403 with a sentence to whom none is open, and 404 for one that is not.
     *
     * @param asked {@code null} where the user has not chosen
     */
    public Agency pick(String asked, Predicate<Agency> rule, String otherwise) {
        List<Agency> open = open(rule, otherwise);
        if (asked != null) {
            return open.stream().filter(agency -> agency.id().equals(asked)).findFirst().orElseThrow(Refusal::notFound);
        }
        return open.stream().filter(this::isOwn).findFirst().orElse(open.get(0));
    }

    /** The user's own agency, if it is open to him; answers 403 with a sentence otherwise. For what is never another's. */
    public Agency own(Predicate<Agency> rule, String otherwise) {
        return pick(null, rule.and(this::isOwn), otherwise);
    }

    private boolean isOwn(Agency agency) {
        return user.agencies().contains(agency.id());
    }
}
