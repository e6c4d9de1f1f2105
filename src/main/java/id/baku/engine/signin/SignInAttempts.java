package id.baku.engine.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import id.baku.engine.refusal.Refusal;
import id.baku.office.limit.Limit;
import id.baku.office.limit.Limits;
import id.baku.office.limit.Network;

/**
 * Slows down whoever guesses passwords, by his address and by the account that he tries from there. The account stays open
 * to everybody else, so that nobody shuts out its owner; whether there is such an account makes no difference.
 */
@Component
public class SignInAttempts {

    private static final Logger log = LoggerFactory.getLogger(SignInAttempts.class);
    private static final String WAIT = "Terlalu banyak percobaan masuk yang gagal. Coba lagi beberapa menit kemudian.";
    private static final Duration WITHIN = Duration.ofMinutes(15);

    private final Limits limits;
    private final Limit ofAddress;
    private final Limit ofAccount;
    private final Limit ofCodes;
    private final ApplicationEventPublisher events;

    SignInAttempts(Limits limits, SignInProperties properties, ApplicationEventPublisher events) {
        this.limits = limits;
        this.ofAddress = new Limit("sign-in", properties.failuresPerAddress(), WITHIN);
        this.ofAccount = new Limit("sign-in-account", properties.failuresPerAccount(), WITHIN);
        this.ofCodes = new Limit("second-factor", properties.failuresPerAccount(), WITHIN);
        this.events = events;
    }

    /** Whether the password is right; refuses to look where too many were wrong. Where no request asks, nobody is counted. */
    boolean check(String user, BooleanSupplier password) {
        Optional<String> address = address();
        return address.isEmpty() ? password.getAsBoolean() : check(user, address.get(), password);
    }

    /**
     * Whether it is a code of the user's second factor. Whoever tries one knows the password, and would try from many addresses
     * at once: each counts for the account, before it is looked at.
     */
    boolean checkCode(String user, BooleanSupplier code) {
        String address = address().orElse("");
        String network = Network.of(address);
        if (limits.isUsedUp(ofAddress, network) || !limits.take(ofCodes, user)) {
            throw Refusal.tooMany(WAIT);
        }
        boolean right = code.getAsBoolean();
        if (!right) {
            log.warn("Wrong code of the second factor from {}: {}", address, user);
            limits.count(ofAddress, network);
            if (limits.isUsedUp(ofCodes, user)) {
                events.publishEvent(new CodeGuessed(user, address));
            }
        }
        return right;
    }

    private boolean check(String user, String address, BooleanSupplier password) {
        String network = Network.of(address);
        String account = network + " " + user;
        if (limits.isUsedUp(ofAddress, network) || limits.isUsedUp(ofAccount, account)) {
            throw Refusal.tooMany(WAIT);
        }
        boolean right = false;
        try {
            right = password.getAsBoolean();
            return right;
        } finally {
            // Also where a directory does not answer: nobody guesses without end meanwhile.
            if (!right) {
                log.warn("Wrong password or name from {}: {}", address, user);
                limits.count(ofAddress, network);
                limits.count(ofAccount, account);
                if (limits.isUsedUp(ofAccount, account)) {
                    events.publishEvent(new AccountGuessed(user, address));
                }
            }
        }
    }

    /** Refuses whoever has failed too often from the address of this request. */
    public void requireFew() {
        if (address().map(Network::of).filter(network -> limits.isUsedUp(ofAddress, network)).isPresent()) {
            throw Refusal.tooMany(WAIT);
        }
    }

    /** Somebody has tried in vain to come in by another way than a password. */
    public void failed() {
        address().map(Network::of).ifPresent(network -> limits.count(ofAddress, network));
    }

    private static Optional<String> address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? Optional.of(current.getRequest().getRemoteAddr()) : Optional.empty();
    }
}
