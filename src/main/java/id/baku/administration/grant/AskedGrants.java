package id.baku.administration.grant;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.walls.AsSystem;
import id.baku.engine.walls.Grants;
import id.baku.office.agency.Agencies;
import id.baku.web.user.CurrentUser;

/** Duties and roles of the head that were asked for: what waits of them, and what becomes of it when it is given or not. */
@Component
class AskedGrants {

    private final Grants grants;
    private final Agencies agencies;
    private final GrantAccess access;
    private final IdentityService identityService;
    private final AsSystem asSystem;
    private final CurrentUser user;

    AskedGrants(Grants grants, Agencies agencies, GrantAccess access, IdentityService identityService, AsSystem asSystem, CurrentUser user) {
        this.grants = grants;
        this.agencies = agencies;
        this.access = access;
        this.identityService = identityService;
        this.asSystem = asSystem;
        this.user = user;
    }

    /** Those that he may decide who asks. */
    List<Grants.Grant> waiting() {
        return access.decided().stream().flatMap(agency -> grants.waiting(agency).stream()).toList();
    }

    boolean mayGive(Grants.Grant grant) {
        return access.mayGive(agencies.get(grant.agency()), grant.askedBy(), grant.user());
    }

    /** The name of the duty or role. */
    String labelOf(Grants.Grant grant) {
        return asSystem.call(() -> identityService.createGroupQuery().groupId(grant.group()).singleResult()).getName();
    }

    /** Whoever it was asked for has it from now on. */
    @Transactional
    public void give(String id) {
        Grants.Grant grant = get(id);
        access.requireGiving(agencies.get(grant.agency()), grant.askedBy(), grant.user());
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

    /** He does not get it. */
    @Transactional
    public void refuse(String id) {
        Grants.Grant grant = get(id);
        grants.settle(grant.user(), grant.group(), user.id(), false);
    }

    private Grants.Grant get(String id) {
        return waiting().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
    }
}
