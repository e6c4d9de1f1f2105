package id.baku.web.user;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Which agency a page shows. Each room says which are open to whom; how one of them is taken is the same everywhere. Whoever
 * belongs to several says for which one he works: our pages send what he chose in their frame as the parameter {@code as}.
 */
@Component
public class AgencyPicker {

    /** The parameter that names the agency for which somebody works who belongs to several. */
    public static final String CHOICE = "as";

    private static final String SEVERAL = "Lebih dari satu instansi terbuka bagi Anda. Pilih dahulu instansinya.";

    private final Agencies agencies;
    private final CurrentUser user;
    private final HttpServletRequest request;

    AgencyPicker(Agencies agencies, CurrentUser user, HttpServletRequest request) {
        this.agencies = agencies;
        this.user = user;
        this.request = request;
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
            return find(asked, open).orElseThrow(Refusal::notFound);
        }
        return chosen(open).or(() -> open.stream().filter(this::isOwn).findFirst()).orElse(open.get(0));
    }

    /**
     * The agency that was asked for, where nothing names it and offers the others: whoever has several names one, or is asked
     * to. Answers 404 for one that is not open to the user, also where none is.
     */
    public Agency named(String asked, Predicate<Agency> rule) {
        List<Agency> open = open(rule);
        if (open.isEmpty()) {
            throw Refusal.notFound();
        }
        return asked != null ? find(asked, open).orElseThrow(Refusal::notFound) : chosen(open).orElseGet(() -> only(open));
    }

    /**
     * The user's own agency, if it is open to him; answers 403 with a sentence otherwise. For what is never another's.
     * Whoever belongs to several that are open to him says for which one he works, or is asked to.
     */
    public Agency own(Predicate<Agency> rule, String otherwise) {
        List<Agency> open = open(rule.and(this::isOwn), otherwise);
        return choice().isEmpty() ? only(open) : chosen(open).orElseThrow(() -> Refusal.forbidden(otherwise));
    }

    /** The agency that the user administers; answers 403 with a sentence when there is none. */
    public Agency administered(String otherwise) {
        return own(agency -> user.isMemberOf(Duty.ADMINISTRATOR.groupIn(agency)), otherwise);
    }

    /** The agencies that the user belongs to; where he works for one of several, that one is the first. */
    public List<Agency> own() {
        List<Agency> own = open(this::isOwn);
        return chosen(own).map(first -> own.stream().sorted((one, other) ->
                Boolean.compare(other.equals(first), one.equals(first))).toList()).orElse(own);
    }

    private static Agency only(List<Agency> open) {
        if (open.size() > 1) {
            throw Refusal.invalid(SEVERAL);
        }
        return open.get(0);
    }

    private Optional<Agency> chosen(List<Agency> open) {
        return choice().flatMap(id -> find(id, open)).filter(this::isOwn);
    }

    private Optional<String> choice() {
        return Optional.ofNullable(request.getParameter(CHOICE));
    }

    private static Optional<Agency> find(String id, List<Agency> open) {
        return open.stream().filter(agency -> agency.id().equals(id)).findFirst();
    }

    private boolean isOwn(Agency agency) {
        return user.agencies().contains(agency.id());
    }
}
