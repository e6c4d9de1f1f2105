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

/** The providers of identities by which people may sign in; none by default. */
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

    /** The ways to sign in beside a password. */
    public List<Way> ways() {
        return providers.entrySet().stream().map(one -> new Way(one.getKey(), one.getValue().name())).toList();
    }

    /**
     * Sends a user to a provider.
     *
     * @param back address to which the user returns
     */
    public Sent send(String provider, URI back) {
        Attempt attempt = Attempt.at(provider);
        return new Sent(find(provider).address(attempt, back), attempt.kept());
    }

    /**
     * Receives a user who returns; refuses, with a sentence, everybody for whom the provider does not vouch.
     *
     * @param answer address with which the user returned
     * @param kept the browser's cookie; {@code null} for none
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

    /** Refuses a user who was identified but has no role here. */
    public static Refusal withoutRole(String user) {
        return Refusal.forbidden("Akun %s belum mempunyai peran di Baku. Hubungi pengelola pengguna instansi Anda.".formatted(user));
    }

    private IdentityProvider find(String provider) {
        return Optional.ofNullable(providers.get(provider)).orElseThrow(Refusal::notFound);
    }

    /** @param name name shown to users */
    public record Way(String provider, String name) {
    }

    /**
     * @param user id of the account
     * @param twice whether the provider has asked for a second factor that counts here
     */
    public record Received(String user, boolean twice) {
    }

    /**
     * @param address address of the provider
     * @param kept value for the browser's cookie
     */
    public record Sent(URI address, String kept) {
    }
}
