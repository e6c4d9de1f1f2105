package id.baku.engine.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;

import id.baku.engine.refusal.Refusal;
import id.baku.office.limit.Limit;
import id.baku.office.limit.Limits;
import id.baku.office.limit.Network;

/**
 * Slows down guessing of passwords: for an account from one address, and for many accounts from one address. Other addresses
 * can still use the account, and users who have signed in from an address before can still use it: an office has one address
 * for everybody, and nobody may lock out its people. Names without an account are treated alike.
 */
@Component
public class SignInAttempts {

    private static final Logger log = LoggerFactory.getLogger(SignInAttempts.class);
    private static final String WAIT = "Terlalu banyak percobaan masuk yang gagal. Coba lagi beberapa menit kemudian.";
    private static final Duration WITHIN = Duration.ofMinutes(15);
    /**
     * Beyond the limit so many more attempts are still checked but refused in any case, so that nobody sees which users are
     * known at an address; after that the check would cost too much.
     */
    private static final int LOOKED_AT_IN_VAIN = 20;

    private final Limits limits;
    private final KnownSignIns known;
    private final Limit ofAddress;
    private final Limit inVain;
    private final Limit ofAccount;
    private final Limit ofCodes;
    private final Limit ofProviders;
    private final ApplicationEventPublisher events;

    SignInAttempts(Limits limits, KnownSignIns known, SignInProperties properties, ApplicationEventPublisher events) {
        this.limits = limits;
        this.known = known;
        this.ofAddress = new Limit("sign-in", properties.failuresPerAddress(), WITHIN);
        this.inVain = new Limit("sign-in-vain", LOOKED_AT_IN_VAIN * properties.failuresPerAddress(), WITHIN);
        this.ofAccount = new Limit("sign-in-account", properties.failuresPerAccount(), WITHIN);
        this.ofCodes = new Limit("second-factor", properties.failuresPerAccount(), WITHIN);
        this.ofProviders = new Limit("sign-in-provider", properties.failuresPerAddress(), WITHIN);
        this.events = events;
    }

    /**
     * Whether the password is right; refuses to check it after too many wrong ones. Checks outside of requests are not counted.
     */
    boolean check(String user, BooleanSupplier password) {
        Optional<String> address = address();
        return address.isEmpty() ? password.getAsBoolean() : check(user, address.get(), password);
    }

    /**
     * Whether it is a code of the user's second factor. Whoever tries a code knows the password and could try from many
     * addresses at once, so each attempt counts for the account before it is checked; a right one is uncounted.
     */
    boolean checkCode(String user, BooleanSupplier code) {
        if (!limits.take(ofCodes, user)) {
            throw Refusal.tooMany(WAIT);
        }
        boolean right = code.getAsBoolean();
        if (right) {
            limits.giveBack(ofCodes, user);
            return true;
        }
        String address = address().orElse("");
        log.warn("Wrong code of the second factor from {}: {}", address, user);
        if (limits.isUsedUp(ofCodes, user)) {
            events.publishEvent(new CodeGuessed(user, address));
        }
        return false;
    }

    private boolean check(String user, String address, BooleanSupplier password) {
        String network = Network.of(address);
        String account = network + " " + user;
        if (limits.isUsedUp(ofAccount, account)) {
            throw Refusal.tooMany(WAIT);
        }
        boolean his = known.isKnown(address, user);
        boolean full = limits.isUsedUp(ofAddress, network);
        if (full && !his) {
            refuseAsLate(network, account, password);
        }
        boolean right = false;
        try {
            right = password.getAsBoolean();
        } finally {
            // Counts also when a directory does not answer, so that nobody can guess without limit meanwhile.
            if (!right) {
                log.warn("Wrong password or name from {}: {}", address, user);
                count(user, address, his);
            }
        }
        if (right) {
            known.remember(address, user);
        } else if (full) {
            throw Refusal.tooMany(WAIT);
        }
        return right;
    }

    /**
     * A user who has signed in from the address before counts only for the account. Everybody else counts once for the address,
     * however often the user fails.
     */
    private void count(String user, String address, boolean his) {
        String network = Network.of(address);
        String account = network + " " + user;
        if (!his && limits.isUnused(ofAccount, account)) {
            limits.count(ofAddress, network);
        }
        limits.count(ofAccount, account);
        if (limits.isUsedUp(ofAccount, account)) {
            events.publishEvent(new AccountGuessed(user, address));
        }
    }

    /**
     * Refuses an attempt after the same time as a real check, and counts it for the account, so that it does not differ from
     * that of a user who is known at the address.
     */
    private void refuseAsLate(String network, String account, BooleanSupplier password) {
        limits.count(ofAccount, account);
        if (limits.take(inVain, network)) {
            password.getAsBoolean();
        }
        throw Refusal.tooMany(WAIT);
    }

    /** Refuses a request from an address from which users have returned too often without a provider vouching for them. */
    public void requireFew() {
        if (address().map(Network::of).filter(network -> limits.isUsedUp(ofProviders, network)).isPresent()) {
            throw Refusal.tooMany(WAIT);
        }
    }

    /** Counts a return from a provider that does not vouch for the user. */
    public void failed() {
        address().map(Network::of).ifPresent(network -> limits.count(ofProviders, network));
    }

    private static Optional<String> address() {
        return CurrentRequest.get().map(HttpServletRequest::getRemoteAddr);
    }
}
