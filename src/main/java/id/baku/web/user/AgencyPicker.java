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
 * Finds the agency that a page shows. Each room decides which agencies are open to a user; picking one of them works alike
 * everywhere. Users who belong to several agencies choose one in the frame of our pages, which send the choice as the parameter
 * {@code as}.
 */
@Component
public class AgencyPicker {

    /** The parameter by which a user of several agencies names the one to work for. */
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

    /** The agencies open to the user, for a selector; may be empty. */
    public List<Agency> open(Predicate<Agency> rule) {
        user.id();
        return agencies.all().stream().filter(rule).toList();
    }

    /** The agencies open to the user; answers 403 with a sentence when there is none. */
    public List<Agency> open(Predicate<Agency> rule, String otherwise) {
        List<Agency> open = open(rule);
        if (open.isEmpty()) {
            throw Refusal.forbidden(otherwise);
        }
        return open;
    }

    /**
     * The agency that was asked for, if it is open to the user. Where none was asked for, the user's own; users who belong to
     * none, such as the platform's administrators, get the first that is open to them, and the page offers the others. Answers
     * 403 with a sentence when none is open to the user, and 404 for an agency that is not.
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
     * The agency that was asked for, for requests without a page that could offer the others: a user to whom several are open
     * must name one. Answers 404 for an agency that is not open to the user, also where none is.
     */
    public Agency named(String asked, Predicate<Agency> rule) {
        List<Agency> open = open(rule);
        if (open.isEmpty()) {
            throw Refusal.notFound();
        }
        return asked != null ? find(asked, open).orElseThrow(Refusal::notFound) : chosen(open).orElseGet(() -> only(open));
    }

    /**
     * The user's own agency, for what never belongs to another, if it is open to the user; answers 403 with a sentence
     * otherwise. Users who belong to several that are open to them must say for which one they work.
     */
    public Agency own(Predicate<Agency> rule, String otherwise) {
        List<Agency> open = open(rule.and(this::isOwn), otherwise);
        return choice().isEmpty() ? only(open) : chosen(open).orElseThrow(() -> Refusal.forbidden(otherwise));
    }

    /** Those of the user's agencies that are open to him, for what is shown of all of them; none for some. */
    public List<Agency> ownOpen(Predicate<Agency> rule) {
        return own().stream().filter(rule).toList();
    }

    /** The agency that the user administers; answers 403 with a sentence when there is none. */
    public Agency administered(String otherwise) {
        return own(agency -> user.isMemberOf(Duty.ADMINISTRATOR.groupIn(agency)), otherwise);
    }

    /** The agencies that the user belongs to; the one chosen among several comes first. */
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
