package id.baku.administration.grant;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import id.baku.administration.deputy.Deputies;
import id.baku.administration.deputy.DeputyRequests;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.walls.AsSystem;
import id.baku.engine.walls.Grants;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;
import id.baku.web.user.UserNames;

/**
 * Roles and duties that an administrator has asked for and that take the decision of a second person. The agency's
 * administrators and its head, but not the head's deputy, may see and decide on them. They may not be given by the user who
 * asked, by the user who would get them, or by a head who stands in for somebody because the user who asked recorded it: an
 * administrator alone may record deputies, and could otherwise choose who agrees.
 */
@OpenTo(value = {Caller.AGENCY_ADMINISTRATOR, Caller.EXECUTOR}, otherwise = GrantController.OTHERS)
@RestController
@RequestMapping(WebApps.API + "/grants")
class GrantController {

    static final String OTHERS = "Hanya untuk pengelola pengguna dan pimpinan instansi, bukan Plh/Plt-nya.";

    private final Grants grants;
    private final Agencies agencies;
    private final IdentityService identityService;
    private final AsSystem asSystem;
    private final CurrentUser user;
    private final UserNames names;
    private final Deputies deputies;
    private final DeputyRequests deputyRequests;
    private final TransactionTemplate transaction;

    GrantController(Grants grants, Agencies agencies, IdentityService identityService, AsSystem asSystem, CurrentUser user,
                    UserNames names, Deputies deputies, DeputyRequests deputyRequests, PlatformTransactionManager transactions) {
        this.grants = grants;
        this.agencies = agencies;
        this.identityService = identityService;
        this.asSystem = asSystem;
        this.user = user;
        this.names = names;
        this.deputies = deputies;
        this.deputyRequests = deputyRequests;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Open requests, the earliest first: duties, the head's role, and deputies of the head. */
    @GetMapping
    List<Row> waiting() {
        return Stream.concat(own().stream().map(one -> new Row(one.id(), one.user(), names.of(one.user()), labelOf(one),
                names.of(one.askedBy()), one.askedAt(), mayGive(one))), requests().map(one -> new Row(one.request().id(),
                one.request().deputy(), names.of(one.request().deputy()), "%s, %s s.d. %s, surat perintah %s".formatted(one.request().as(),
                one.request().firstDay(), one.request().lastDay(), one.request().letter()), names.of(one.request().askedBy()),
                one.request().askedAt(), mayGive(one)))).sorted(Comparator.comparing(Row::askedAt)).toList();
    }

    /** How many of the open requests the user may grant. */
    @GetMapping("/count")
    long count() {
        return own().stream().filter(this::mayGive).count() + requests().filter(this::mayGive).count();
    }

    /** Grants a request. */
    @PostMapping("/{id}/give")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable String id) {
        Optional<DeputyAsked> deputy = request(id);
        if (deputy.isPresent()) {
            require(mayGive(deputy.get()));
            deputyRequests.confirm(deputy.get().request(), user.id());
        } else {
            transaction.executeWithoutResult(status -> give(get(id)));
        }
    }

    private void give(Grants.Grant grant) {
        require(mayGive(grant));
        asSystem.call(() -> {
            if (identityService.createUserQuery().userId(grant.user()).memberOfTenant(grant.agency()).count() == 0) {
                throw Refusal.conflict("Pengguna ini tidak lagi termasuk instansi Anda.");
            }
            if (identityService.createUserQuery().userId(grant.user()).memberOfGroup(grant.group()).count() == 0) {
                identityService.createMembership(grant.user(), grant.group());
            }
            return null;
        });
        grants.settle(grant.user(), grant.group(), user.id(), true);
    }

    /** Refuses a request. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable String id) {
        Optional<DeputyAsked> deputy = request(id);
        if (deputy.isPresent()) {
            deputyRequests.refuse(deputy.get().request(), user.id());
        } else {
            transaction.executeWithoutResult(status -> {
                Grants.Grant grant = get(id);
                grants.settle(grant.user(), grant.group(), user.id(), false);
            });
        }
    }

    private Grants.Grant get(String id) {
        return own().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
    }

    private List<Grants.Grant> own() {
        return decided().stream().flatMap(agency -> grants.waiting(agency).stream()).toList();
    }

    private Stream<DeputyAsked> requests() {
        return decided().stream().flatMap(agency -> deputyRequests.waiting(agency).stream().map(one -> new DeputyAsked(agency, one)));
    }

    private Optional<DeputyAsked> request(String id) {
        return requests().filter(one -> one.request().id().equals(id)).findFirst();
    }

    private List<Agency> decided() {
        List<Agency> decided = agencies.all().stream().filter(agency -> user.agencies().contains(agency.id()))
                .filter(agency -> administers(agency) || isHead(agency)).toList();
        if (decided.isEmpty()) {
            throw Refusal.forbidden(OTHERS);
        }
        return decided;
    }

    private static void require(boolean mayGive) {
        if (!mayGive) {
            throw Refusal.forbidden("Persetujuan diberikan oleh orang lain, bukan oleh yang meminta, yang menerimanya, atau yang "
                    + "ditunjuk oleh peminta sebagai Plh/Plt.");
        }
    }

    private boolean mayGive(Grants.Grant grant) {
        return agencies.find(grant.agency()).filter(agency -> mayGive(agency, grant.askedBy(), grant.user())).isPresent();
    }

    private boolean mayGive(DeputyAsked asked) {
        return mayGive(asked.agency(), asked.request().askedBy(), asked.request().deputy());
    }

    private boolean mayGive(Agency agency, String askedBy, String receives) {
        return !askedBy.equals(user.id()) && !receives.equals(user.id())
                && (administers(agency) || !deputies.isAppointedBy(agency, user.id(), askedBy));
    }

    private boolean administers(Agency agency) {
        return user.isMemberOf(Duty.ADMINISTRATOR.groupIn(agency));
    }

    private boolean isHead(Agency agency) {
        return agency.headGroups().stream()
                .anyMatch(group -> user.isMemberOf(group) && !deputies.isLent(agency, user.id(), group));
    }

    private String labelOf(Grants.Grant grant) {
        return asSystem.call(() -> identityService.createGroupQuery().groupId(grant.group()).singleResult()).getName();
    }

    private record DeputyAsked(Agency agency, DeputyRequests.Request request) {
    }

    /** @param mayGive whether the present user may grant it */
    record Row(String id, String user, String name, String role, String askedBy, Instant askedAt, boolean mayGive) {
    }
}
