package id.baku.sop.life;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;

/** Deployments that were refused because they would change the number or title of an SOP: an analyst confirms or rejects. */
@OpenTo(value = {Caller.ANALYST, Caller.SUPERVISOR, Caller.EXECUTOR}, otherwise = LifeAccess.OTHERS)
@RestController
@RequestMapping(WebApps.API + "/sops/{agencyId}/identities/{id}")
class HeldIdentityController {

    private final LifeAccess access;
    private final HeldIdentities identities;
    private final CurrentUser user;

    HeldIdentityController(LifeAccess access, HeldIdentities identities, CurrentUser user) {
        this.access = access;
        this.identities = identities;
        this.user = user;
    }

    /** Confirms that an SOP gets the number or title of a refused deployment, which must then be sent again. */
    @PostMapping("/agree")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void agree(@PathVariable String agencyId, @PathVariable String id) {
        Agency agency = access.agency(agencyId);
        access.requireSending(agency);
        identities.agree(agency, held(agency, id), user.id());
    }

    /** Rejects the number or title of a refused deployment. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String agencyId, @PathVariable String id) {
        Agency agency = access.agency(agencyId);
        access.requireSending(agency);
        identities.reject(agency, held(agency, id), user.id());
    }

    private HeldIdentities.Held held(Agency agency, String id) {
        return identities.of(agency).stream().filter(held -> held.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
    }
}
