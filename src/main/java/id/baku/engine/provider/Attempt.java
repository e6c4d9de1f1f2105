package id.baku.engine.provider;

import java.util.Optional;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/**
 * A record that a user has been sent to a provider. Only the user's browser keeps it, so an answer that does not match it was
 * not meant for this browser.
 *
 * @param provider key in the settings
 * @param state value that must come back with the answer
 * @param nonce value that must come back in the token
 * @param verifier secret without which the answer cannot be redeemed
 */
record Attempt(String provider, State state, Nonce nonce, CodeVerifier verifier) {

    private static final String BETWEEN = ".";

    static Attempt at(String provider) {
        return new Attempt(provider, new State(), new Nonce(), new CodeVerifier());
    }

    /** As the browser's cookie keeps it. */
    String kept() {
        return String.join(BETWEEN, state.getValue(), nonce.getValue(), verifier.getValue(), provider);
    }

    static Optional<Attempt> of(String kept) {
        String[] parts = kept == null ? new String[0] : kept.split("\\.", 4);
        try {
            return parts.length < 4 ? Optional.empty()
                    : Optional.of(new Attempt(parts[3], new State(parts[0]), new Nonce(parts[1]), new CodeVerifier(parts[2])));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
