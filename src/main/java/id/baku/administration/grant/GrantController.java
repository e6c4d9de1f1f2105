package id.baku.administration.grant;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import id.baku.administration.deputy.DeputyRequests;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;
import id.baku.web.user.UserNames;

/**
 * Roles and duties that an administrator has asked for and that take the decision of a second person; {@link GrantAccess} says
 * whose.
 */
@OpenTo(value = {Caller.AGENCY_ADMINISTRATOR, Caller.EXECUTOR}, otherwise = GrantAccess.OTHERS)
@RestController
@RequestMapping(WebApps.API + "/grants")
class GrantController {

    private final AskedGrants grants;
    private final DeputyRequests deputyRequests;
    private final GrantAccess access;
    private final CurrentUser user;
    private final UserNames names;

    GrantController(AskedGrants grants, DeputyRequests deputyRequests, GrantAccess access, CurrentUser user, UserNames names) {
        this.grants = grants;
        this.deputyRequests = deputyRequests;
        this.access = access;
        this.user = user;
        this.names = names;
    }

    /** Open requests, the earliest first: duties, the head's role, and deputies of the head. */
    @GetMapping
    List<Row> waiting() {
        return Stream.concat(grants.waiting().stream().map(one -> new Row(one.id(), one.user(), names.of(one.user()), grants.labelOf(one),
                names.of(one.askedBy()), one.askedAt(), grants.mayGive(one))), requests().map(one -> row(one.request(), mayGive(one))))
                .sorted(Comparator.comparing(Row::askedAt)).toList();
    }

    /** How many of the open requests the user may grant. */
    @GetMapping("/count")
    long count() {
        return grants.waiting().stream().filter(grants::mayGive).count() + requests().filter(this::mayGive).count();
    }

    /** Grants a request. */
    @PostMapping("/{id}/give")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable String id) {
        request(id).ifPresentOrElse(deputy -> {
            access.requireGiving(deputy.agency(), deputy.request().askedBy(), deputy.request().deputy());
            deputyRequests.confirm(deputy.request(), user.id());
        }, () -> grants.give(id));
    }

    /** Refuses a request. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable String id) {
        request(id).ifPresentOrElse(deputy -> deputyRequests.refuse(deputy.request(), user.id()), () -> grants.refuse(id));
    }

    private Stream<DeputyAsked> requests() {
        return access.decided().stream().flatMap(agency -> deputyRequests.waiting(agency).stream().map(one -> new DeputyAsked(agency, one)));
    }

    private Optional<DeputyAsked> request(String id) {
        return requests().filter(one -> one.request().id().equals(id)).findFirst();
    }

    private boolean mayGive(DeputyAsked asked) {
        return access.mayGive(asked.agency(), asked.request().askedBy(), asked.request().deputy());
    }

    private Row row(DeputyRequests.Request request, boolean mayGive) {
        return new Row(request.id(), request.deputy(), names.of(request.deputy()), "%s, %s s.d. %s, surat perintah %s".formatted(request.as(),
                request.firstDay(), request.lastDay(), request.letter()), names.of(request.askedBy()), request.askedAt(), mayGive);
    }

    private record DeputyAsked(Agency agency, DeputyRequests.Request request) {
    }

    /** @param mayGive whether the present user may grant it */
    record Row(String id, String user, String name, String role, String askedBy, Instant askedAt, boolean mayGive) {
    }
}
