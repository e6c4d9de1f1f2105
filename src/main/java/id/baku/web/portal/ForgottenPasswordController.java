package id.baku.web.portal;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.signin.ForgottenPasswords;
import id.baku.engine.walls.AsSystem;
import id.baku.engine.webapps.WebApps;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;

/**
 * Sets a new password for somebody who has forgotten theirs. Anybody may ask, and the answer does not tell whether the account
 * exists. Whoever receives the mail sets a new password and then signs in as always. Offered only where mail is set up.
 */
@OpenTo(Caller.ANYBODY)
@RestController
@RequestMapping(WebApps.API + "/forgotten-password")
class ForgottenPasswordController {

    private final ForgottenPasswords forgotten;
    private final IdentityService identityService;
    private final AsSystem asSystem;
    private final boolean offered;

    ForgottenPasswordController(ForgottenPasswords forgotten, IdentityService identityService, AsSystem asSystem,
                                @Value("${baku.mail.transport:none}") String transport) {
        this.forgotten = forgotten;
        this.identityService = identityService;
        this.asSystem = asSystem;
        this.offered = !"none".equalsIgnoreCase(transport);
    }

    /** Whether this installation offers it. */
    @GetMapping
    State state() {
        return new State(offered);
    }

    /** Asks for the mail; the answer is the same whatever name is given. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@Valid @RequestBody Name name, HttpServletRequest request) {
        requireOffer();
        forgotten.ask(name.user().strip(), request.getRemoteAddr());
    }

    /** Sets the new password; all sessions of the user end. */
    @PostMapping("/new")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void set(@Valid @RequestBody NewPassword wanted) {
        requireOffer();
        String id = forgotten.redeem(wanted.token());
        asSystem.inNobodysName(() -> {
            User user = identityService.createUserQuery().userId(id).singleResult();
            if (user == null) {
                throw Refusal.notFound();
            }
            user.setPassword(wanted.password());
            identityService.saveUser(user);
            return null;
        });
    }

    private void requireOffer() {
        if (!offered) {
            throw Refusal.notFound();
        }
    }

    record State(boolean offered) {
    }

    record Name(@NotBlank(message = "Nama pengguna wajib diisi.") @Size(max = 200, message = "Nama pengguna terlalu panjang.") String user) {
    }

    record NewPassword(@NotBlank(message = "Tautan tidak lengkap.") @Size(max = 100, message = "Tautan tidak benar.") String token,
                       @NotBlank(message = "Kata sandi wajib diisi.") @Size(max = 200, message = "Kata sandi terlalu panjang.") String password) {
    }
}
