package id.baku.web.portal;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import id.baku.engine.entry.MailAddress;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.signin.AccountChanges;
import id.baku.engine.signin.OwnerProof;
import id.baku.engine.walls.AsSystem;
import id.baku.engine.webapps.WebApps;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;

/**
 * The user's mail address. With it one can set a new password, so changing it needs a proof of identity. Everybody may see and
 * change their own.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/mail-address")
class OwnMailController {

    private final IdentityService identityService;
    private final AsSystem asSystem;
    private final OwnerProof proof;
    private final AccountChanges changes;
    private final CurrentUser user;

    OwnMailController(IdentityService identityService, AsSystem asSystem, OwnerProof proof, AccountChanges changes, CurrentUser user) {
        this.identityService = identityService;
        this.asSystem = asSystem;
        this.proof = proof;
        this.changes = changes;
        this.user = user;
    }

    @GetMapping
    Own own() {
        return new Own(found().getEmail(), proof.isByPassword(user.id()));
    }

    /** Changes the address; a message about it goes to the former one. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void change(@Valid @RequestBody Wanted wanted) {
        String address = wanted.address().strip();
        if (!address.isEmpty() && !MailAddress.isValid(address)) {
            throw Refusal.invalid(MailAddress.SENTENCE);
        }
        proof.require(user.id(), wanted.password());
        String id = user.id();
        User account = found();
        String before = account.getEmail();
        asSystem.inNobodysName(() -> {
            account.setEmail(address);
            identityService.saveUser(account);
            changes.mailChanged(id, id, before);
            return null;
        });
    }

    private User found() {
        String id = user.id();
        return asSystem.inNobodysName(() -> identityService.createUserQuery().userId(id).singleResult());
    }

    /** @param byPassword whether the user must enter the password to change it */
    record Own(String address, boolean byPassword) {
    }

    /** @param address the new address; empty for none */
    record Wanted(@NotNull(message = "Alamat surel wajib diisi.") @Size(max = 255, message = "Alamat surel terlalu panjang.") String address,
                  @Size(max = 200, message = "Kata sandi terlalu panjang.") String password) {
    }
}
