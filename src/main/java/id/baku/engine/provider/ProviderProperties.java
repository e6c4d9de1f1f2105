package id.baku.engine.provider;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code baku.sign-in}: sources that vouch for people; none by default.
 *
 * @param oidc providers of identities (OpenID Connect)
 * @param ldap directories
 */
@ConfigurationProperties("baku.sign-in")
record ProviderProperties(@DefaultValue Map<String, Oidc> oidc, @DefaultValue Map<String, Ldap> ldap) {

    /** Whether the address is on this computer, so that nothing goes through a network and no encryption is needed. */
    static boolean isThisComputer(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * @param name name on the login page, after "Masuk dengan"
     * @param issuer issuer of its tokens; its metadata are read below it at {@code /.well-known/openid-configuration}
     * @param clientId     under which the provider knows Baku
     * @param clientSecret of this client, where it has one
     * @param scopes scopes to ask for
     * @param userClaim claim with the name for the account here
     * @param groupsClaim claim with the person's groups; dots lead into a claim that is an object, such as {@code
     *     realm_access.roles}
     * @param secondFactorClaims values of a claim of the token, such as {@code amr} or {@code acr}, by which the provider
     *     states that it has asked for a second factor; then Baku does not ask for its own. Without them it always does
     * @param timeout how long a user waits for the provider at most
     * @param accounts rules for accounts of people for whom it vouches
     */
    record Oidc(String name, URI issuer, String clientId, String clientSecret, @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
                @DefaultValue("preferred_username") String userClaim, @DefaultValue("groups") String groupsClaim,
                @DefaultValue Map<String, List<String>> secondFactorClaims, @DefaultValue("10s") Duration timeout, @DefaultValue AccountRules accounts) {
    }

    /**
     * @param url         {@code ldaps://}, or {@code ldap://} with {@code start-tls}: passwords go there
     * @param startTls    whether a connection becomes encrypted before anything is sent
     * @param trusted     file of certificates (PEM) of its issuers, where Java does not know them
     * @param timeout     how long somebody waits for the directory
     * @param reader      account with which the directory is read; without one it is read by nobody's name
     * @param users       where people are
     * @param memberships where groups are
     * @param accounts    of those for whom it vouches
     */
    record Ldap(URI url, @DefaultValue("false") boolean startTls, Path trusted, @DefaultValue("5s") Duration timeout, @DefaultValue Reader reader,
                Users users, @DefaultValue Memberships memberships, @DefaultValue AccountRules accounts) {
    }

    /**
     * @param dn       name of the account with which the directory is read
     * @param password of this account
     */
    record Reader(String dn, String password) {
    }

    /**
     * @param base      below which people are
     * @param filter filter that finds a person; {@code {user}} is the typed name
     * @param attribute attribute with the name for the account here; for Active Directory {@code sAMAccountName}
     * @param key attribute that stays the same when the name changes; for Active Directory {@code objectGUID}
     */
    record Users(String base, @DefaultValue("(uid={user})") String filter, @DefaultValue("uid") String attribute,
                 @DefaultValue("entryUUID") String key) {
    }

    /**
     * @param base below which groups are; without it they are read from the person's attribute {@code memberOf}
     * @param filter filter that finds a person's groups; {@code {dn}} is the person's entry, {@code {user}} the name
     */
    record Memberships(String base, @DefaultValue("(member={dn})") String filter) {
    }
}
