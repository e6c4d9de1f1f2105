package id.baku.engine.signin;

import java.util.Optional;

import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;

/** Finds what a user must do before anything else. */
@Component
public class FirstSteps {

    private final SetPasswords passwords;
    private final SecondFactor secondFactor;
    private final SecondFactorNeed need;

    FirstSteps(SetPasswords passwords, SecondFactor secondFactor, SecondFactorNeed need) {
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.need = need;
    }

    /** What the current user of a session of the web apps must do. */
    public Optional<FirstStep> current() {
        return CurrentRequest.get().flatMap(this::inSession);
    }

    /** Whether the current user must have a second factor. */
    public boolean isSecondFactorNeeded() {
        return CurrentRequest.get().flatMap(SignedIn::of).filter(user -> need.isOf(user.groups())).isPresent();
    }

    /** What a user must do in the session of a request. */
    Optional<FirstStep> inSession(HttpServletRequest request) {
        return SignedIn.of(request).flatMap(user -> of(user, Sessions.hasPassedSecondStep(request.getSession(false))));
    }

    /** @param passed whether a code of the second factor has been entered */
    Optional<FirstStep> of(SignedIn user, boolean passed) {
        boolean has = passed || secondFactor.isSetUp(user.id());
        if (has && !passed) {
            return Optional.of(FirstStep.SECOND_FACTOR);
        } else if (passwords.mustChange(user.id())) {
            return Optional.of(FirstStep.OWN_PASSWORD);
        }
        return !has && need.isOf(user.groups()) ? Optional.of(FirstStep.SET_UP_SECOND_FACTOR) : Optional.empty();
    }
}
