package id.baku.engine.signin;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import jakarta.servlet.http.HttpServletRequest;

/** Who has to do something before he does anything else. */
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

    /** What whoever asks now in a session of the web apps has to do. */
    public Optional<FirstStep> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? inSession(current.getRequest()) : Optional.empty();
    }

    /** Whether the one who asks now cannot do without a second factor. */
    public boolean isSecondFactorNeeded() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && SignedIn.of(current.getRequest()).filter(user -> need.isOf(user.groups())).isPresent();
    }

    /** What somebody has to do in the session of a request. */
    Optional<FirstStep> inSession(HttpServletRequest request) {
        return SignedIn.of(request).flatMap(user -> of(user, Sessions.hasPassedSecondStep(request.getSession(false))));
    }

    /** @param passed whether he has entered a code of his second factor */
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
