package id.baku.web.portal;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.signin.ManagedModelerKeys;
import id.baku.engine.signin.ModelerKeys;
import id.baku.engine.signin.OwnerProof;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Duty;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/**
 * The key with which Camunda Modeler deploys for an analyst. Analysts make and remove their own; administrators remove those of the
 * accounts they manage.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/modeler-key")
class ModelerKeyController {

    private final ModelerKeys keys;
    private final ManagedModelerKeys managed;
    private final OwnerProof proof;
    private final Agencies agencies;
    private final CurrentUser user;

    ModelerKeyController(ModelerKeys keys, ManagedModelerKeys managed, OwnerProof proof, Agencies agencies,
                         CurrentUser user) {
        this.keys = keys;
        this.managed = managed;
        this.proof = proof;
        this.agencies = agencies;
        this.user = user;
    }

    /** What is known of the user's own key, without the key itself. */
    @GetMapping
    State own() {
        return new State(keys.of(user.id()).orElse(null), proof.isByPassword(user.id()));
    }

    /** Makes a key for a user who proves to own the account; the answer shows it once. */
    @OpenTo(value = Caller.ANALYST, otherwise = "Kunci Modeler hanya untuk perancang proses.")
    @PostMapping
    Made make(@Valid @RequestBody Proof given) {
        proof.require(user.id(), given.password());
        // The platform's administrators may deploy as well, and by more rights than a key has.
        if (agencies.all().stream().noneMatch(agency -> user.isMemberOf(Duty.ANALYST.groupIn(agency)))) {
            throw Refusal.forbidden("Kunci Modeler hanya untuk perancang proses.");
        }
        return new Made(keys.make(user.id()));
    }

    /** Removes the user's own key. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke() {
        keys.of(user.id()).ifPresent(key -> keys.revoke(key.user(), user.id()));
    }

    /** The keys of the users whom an administrator manages. */
    @OpenTo(value = {Caller.AGENCY_ADMINISTRATOR, Caller.PLATFORM_ADMINISTRATOR}, otherwise = "Hanya untuk pengelola pengguna.")
    @GetMapping("/managed")
    List<ModelerKeys.Key> managed() {
        return managed.list();
    }

    /** Removes the key of a managed user. */
    @OpenTo(value = {Caller.AGENCY_ADMINISTRATOR, Caller.PLATFORM_ADMINISTRATOR}, otherwise = "Hanya untuk pengelola pengguna.")
    @DeleteMapping("/managed/{owner}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String owner) {
        managed.revoke(owner);
    }

    /**
     * @param key        {@code null} for none
     * @param byPassword whether making a key asks for the password
     */
    record State(ModelerKeys.Key key, boolean byPassword) {
    }

    record Proof(@Size(max = 200, message = "Kata sandi terlalu panjang.") String password) {
    }

    record Made(String key) {
    }
}
