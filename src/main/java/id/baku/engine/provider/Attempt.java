package id.baku.engine.provider;

import java.util.Optional;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/**
 * That somebody has been sent to a provider. His browser keeps it, and nobody else: whose answer does not fit to it has come by
 * another way.
 *
 * @param provider key in the settings
 * @param state    that comes back with the answer
 * @param nonce    that comes back in the token
 * @param verifier without which nobody redeems the answer
 */
record Attempt(String provider, State state, Nonce nonce, CodeVerifier verifier) {

    private static final String BETWEEN = ".";

    static Attempt at(String provider) {
        return new Attempt(provider, new State(), new Nonce(), new CodeVerifier());
    }

    /** As the browser keeps it. */
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
