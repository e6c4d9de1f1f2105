package id.baku.engine.provider;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.signin.SignInAttempts;
import id.baku.office.agency.Agencies;

/** The providers of identities with which people may sign in; none by default. */
@Component
public class IdentityProviders {

    private final Map<String, IdentityProvider> providers = new LinkedHashMap<>();
    private final OfficeAccounts accounts;
    private final SignInAttempts attempts;

    IdentityProviders(ProviderProperties properties, OfficeAccounts accounts, SignInAttempts attempts, Agencies agencies) {
        this.accounts = accounts;
        this.attempts = attempts;
        properties.oidc().forEach((key, settings) -> {
            IdentityProvider provider = new IdentityProvider("oidc." + key, settings);
            provider.rules().check(provider.source(), agencies);
            providers.put(key, provider);
        });
    }

    /** The ways in beside a password. */
    public List<Way> ways() {
        return providers.entrySet().stream().map(one -> new Way(one.getKey(), one.getValue().name())).toList();
    }

    /**
     * Sends somebody to a provider.
     *
     * @param back where he comes back to
     */
    public Sent send(String provider, URI back) {
        Attempt attempt = Attempt.at(provider);
        return new Sent(find(provider).address(attempt, back), attempt.kept());
    }

    /**
     * Whoever came back; refuses, with a sentence, everybody for whom the provider does not vouch.
     *
     * @param answer the address with which he came
     * @param kept   what his browser has kept; {@code null} for nothing
     */
    public Received receive(String provider, URI answer, String kept, URI back) {
        attempts.requireFew();
        IdentityProvider asked = find(provider);
        // Nothing is guessed by this, and nobody asked: it holds up none of those behind the same address.
        Attempt attempt = Attempt.of(kept).filter(one -> one.provider().equals(provider))
                .orElseThrow(() -> Refusal.forbidden("Waktu untuk masuk dengan %s sudah habis. Mulailah lagi dari halaman masuk."
                        .formatted(asked.name())));
        try {
            Vouched person = asked.redeem(answer, attempt, back);
            return new Received(accounts.signIn(person, asked.rules()), person.twice());
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.FORBIDDEN) {
                attempts.failed();
            }
            throw refusal;
        }
    }

    /** He has come in, but can do nothing here. */
    public static Refusal withoutRole(String user) {
        return OfficeAccounts.withoutRole(user);
    }

    private IdentityProvider find(String provider) {
        return Optional.ofNullable(providers.get(provider)).orElseThrow(Refusal::notFound);
    }

    /** @param name as people know it */
    public record Way(String provider, String name) {
    }

    /**
     * @param user  his account
     * @param twice whether the provider has asked him for a second factor that is accepted here
     */
    public record Received(String user, boolean twice) {
    }

    /**
     * @param address where he is sent
     * @param kept    what his browser keeps meanwhile
     */
    public record Sent(URI address, String kept) {
    }
}
