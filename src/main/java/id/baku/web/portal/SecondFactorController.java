package id.baku.web.portal;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.signin.FirstSteps;
import id.baku.engine.signin.OwnerProof;
import id.baku.engine.signin.SecondFactor;
import id.baku.engine.signin.SecondFactorReset;
import id.baku.engine.webapps.WebApps;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.format.QrCode;
import id.baku.web.user.CurrentUser;

/**
 * The second factor of a user. Everybody may see and change their own, with a code of the present one; administrators may
 * remove that of users whom they manage.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/second-factor")
class SecondFactorController {

    private final SecondFactor secondFactor;
    private final SecondFactorReset reset;
    private final FirstSteps firstSteps;
    private final OwnerProof proof;
    private final CurrentUser user;

    SecondFactorController(SecondFactor secondFactor, SecondFactorReset reset, FirstSteps firstSteps, OwnerProof proof, CurrentUser user) {
        this.secondFactor = secondFactor;
        this.reset = reset;
        this.firstSteps = firstSteps;
        this.proof = proof;
        this.user = user;
    }

    /** Whether the user has one, needs one and may set one up. */
    @GetMapping
    State state() {
        return new State(secondFactor.isSetUp(user.id()), firstSteps.isSecondFactorNeeded(), secondFactor.isOffered(),
                secondFactor.recoveryCodesLeft(user.id()), proof.isByPassword(user.id()));
    }

    /** Checks the code that the user enters after the password when signing in. */
    @PostMapping("/entry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@Valid @RequestBody Code entered) {
        secondFactor.enter(user.id(), entered.code());
    }

    /**
     * Begins setting up a new device. The user proves who they are by a code of the present device or, for the first, by the
     * password.
     */
    @PostMapping("/device")
    Device begin(@Valid @RequestBody Before before) {
        if (!secondFactor.isSetUp(user.id())) {
            proof.require(user.id(), before.password());
        } else if (!secondFactor.isCodeOf(user.id(), before.code())) {
            throw Refusal.invalid("Kode perangkat yang sekarang tidak benar atau sudah pernah dipakai.");
        }
        SecondFactor.Device device = secondFactor.begin(user.id());
        return new Device(device.secret(), QrCode.of(device.address()));
    }

    /** Puts the new device into force by one of its codes; answers the recovery codes, which are shown only this once. */
    @PostMapping("/device/confirmation")
    Written confirm(@Valid @RequestBody Code entered) {
        return new Written(secondFactor.confirm(user.id(), entered.code()));
    }

    /** Removes the user's own second factor. */
    @PostMapping("/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@Valid @RequestBody Code entered) {
        if (firstSteps.isSecondFactorNeeded()) {
            throw Refusal.forbidden("Peran Anda memerlukan verifikasi dua langkah.");
        }
        secondFactor.leave(user.id(), entered.code());
    }

    /** Removes the second factor of somebody who has lost the device. */
    @OpenTo(value = {Caller.AGENCY_ADMINISTRATOR, Caller.PLATFORM_ADMINISTRATOR}, otherwise = "Hanya untuk pengelola pengguna.")
    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@Valid @RequestBody Whose whose) {
        reset.of(whose.user());
    }

    /**
     * @param needed whether the user must have a second factor
     * @param byPassword whether the password is asked for before the first device is set up
     */
    record State(boolean has, boolean needed, boolean offered, int recoveryCodesLeft, boolean byPassword) {
    }

    record Code(@NotBlank(message = "Kode wajib diisi.") @Size(max = 40, message = "Kode terlalu panjang.") String code) {
    }

    record Before(@Size(max = 40, message = "Kode terlalu panjang.") String code,
                  @Size(max = 200, message = "Kata sandi terlalu panjang.") String password) {
    }

    record Whose(@NotBlank(message = "ID pengguna wajib diisi.") @Size(max = 255, message = "ID pengguna terlalu panjang.") String user) {
    }

    record Device(String secret, String picture) {
    }

    record Written(List<String> recoveryCodes) {
    }
}
