package id.baku.engine.provider;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

import id.baku.engine.refusal.Refusal;
import id.baku.office.start.StartRefusal;

/** One provider of identities, by the authorization code flow of OpenID Connect with PKCE. Tokens are checked in real time. */
class IdentityProvider {

    private static final Logger log = LoggerFactory.getLogger(IdentityProvider.class);
    private static final int LONGEST_ANSWER = 1 << 20;

    private final String source;
    private final ProviderProperties.Oidc settings;
    private volatile Known known;

    /** The provider's published metadata, and the validator for its tokens by its keys. */
    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {
    }

    private StartRefusal wrong(String what) {
        return new StartRefusal("baku.sign-in." + source + ": " + what, "Correct baku.sign-in." + source + ".");
    }

    /** Stops a start with settings by which a third party on the network could vouch for people. */
    IdentityProvider(String source, ProviderProperties.Oidc settings) {
        this.source = source;
        this.settings = settings;
        if (settings.name() == null || settings.issuer() == null || settings.issuer().getHost() == null || settings.clientId() == null) {
            throw wrong("needs name, issuer and client-id");
        }
        if (!"https".equals(settings.issuer().getScheme()) && !ProviderProperties.isThisComputer(settings.issuer().getHost())) {
            throw wrong("issuer is to be https://…");
        }
        if (settings.secondFactorClaims().values().stream().anyMatch(accepted -> accepted.isEmpty() || accepted.stream().anyMatch(String::isBlank))) {
            throw wrong("second-factor-claims need the values that are accepted");
        }
    }

    String source() {
        return source;
    }

    String name() {
        return settings.name();
    }

    AccountRules rules() {
        return settings.accounts();
    }

    /** The address of the provider to which a user is sent. */
    URI address(Attempt attempt, URI back) {
        return new AuthenticationRequest.Builder(ResponseType.CODE, Scope.parse(settings.scopes()), new ClientID(settings.clientId()), back)
                .endpointURI(known().metadata().getAuthorizationEndpointURI()).state(attempt.state()).nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256).build().toURI();
    }

    /** The person for whom an answer of the provider vouches. */
    Vouched redeem(URI answer, Attempt attempt, URI back) {
        try {
            return redeem(AuthenticationResponseParser.parse(answer), attempt, back);
        } catch (IOException e) {
            throw unreachable(e);
        } catch (GeneralException | BadJOSEException | JOSEException e) {
            throw untrue(e.getMessage());
        }
    }

    private Vouched redeem(AuthenticationResponse answer, Attempt attempt, URI back)
            throws GeneralException, BadJOSEException, JOSEException, IOException {
        if (!attempt.state().equals(answer.getState()) || answer.getIssuer() != null && !answer.getIssuer().equals(issuer())) {
            throw untrue("the answer is to another question");
        }
        if (!answer.indicatesSuccess()) {
            throw untrue(String.valueOf(answer.toErrorResponse().getErrorObject().getCode()));
        }
        AuthorizationCodeGrant code = new AuthorizationCodeGrant(answer.toSuccessResponse().getAuthorizationCode(), back, attempt.verifier());
        TokenResponse tokens = OIDCTokenResponseParser.parse(send(tokenRequest(code).toHTTPRequest()));
        if (!tokens.indicatesSuccess()) {
            throw untrue(String.valueOf(tokens.toErrorResponse().getErrorObject().getCode()));
        }
        OIDCTokens given = ((OIDCTokenResponse) tokens.toSuccessResponse()).getOIDCTokens();
        JWT token = given.getIDToken();
        IDTokenClaimsSet claims = known().validator().validate(token, attempt.nonce());
        AuthorizedParty party = claims.getAuthorizedParty();
        if (party == null ? claims.getAudience().size() > 1 : !party.getValue().equals(settings.clientId())) {
            throw untrue("the token was given to another client");
        }
        return person(claims.getSubject().getValue(), claims(claims, given), isTwice(claims.toJSONObject()));
    }

    private TokenRequest tokenRequest(AuthorizationCodeGrant code) {
        OIDCProviderMetadata metadata = known().metadata();
        ClientID client = new ClientID(settings.clientId());
        if (settings.clientSecret() == null) {
            return new TokenRequest.Builder(metadata.getTokenEndpointURI(), client, code).build();
        }
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean inBody = methods != null && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        Secret secret = new Secret(settings.clientSecret());
        return new TokenRequest.Builder(metadata.getTokenEndpointURI(), inBody ? new ClientSecretPost(client, secret)
                : new ClientSecretBasic(client, secret), code).build();
    }

    /** Claims of the token; those that it lacks are requested, because many providers keep tokens short. */
    private Map<String, Object> claims(IDTokenClaimsSet token, OIDCTokens given) throws GeneralException, IOException {
        Map<String, Object> claims = new HashMap<>(token.toJSONObject());
        URI more = known().metadata().getUserInfoEndpointURI();
        if (more != null && (find(claims, settings.userClaim()) == null || find(claims, settings.groupsClaim()) == null)) {
            UserInfoResponse answer = UserInfoResponse.parse(send(new UserInfoRequest(more, given.getAccessToken()).toHTTPRequest()));
            if (!answer.indicatesSuccess() || !token.getSubject().equals(answer.toSuccessResponse().getUserInfo().getSubject())) {
                throw untrue("what it says of the user is of another, or nothing");
            }
            answer.toSuccessResponse().getUserInfo().toJSONObject().forEach(claims::putIfAbsent);
        }
        return claims;
    }

    /**
     * Whether the provider asked for a second factor. Only the signed token counts, and only claims that the settings name: the
     * provider may have asked for a password alone.
     */
    private boolean isTwice(Map<String, Object> token) {
        return settings.secondFactorClaims().entrySet().stream()
                .anyMatch(claim -> texts(find(token, claim.getKey())).stream().anyMatch(claim.getValue()::contains));
    }

    private Vouched person(String subject, Map<String, Object> claims, boolean twice) {
        boolean provedMail = !Boolean.FALSE.equals(claims.get("email_verified"));
        return new Vouched(source, subject, text(find(claims, settings.userClaim())), text(claims.get("given_name")),
                text(claims.getOrDefault("family_name", claims.get("given_name") == null ? claims.get("name") : null)),
                provedMail ? text(claims.get("email")) : null, texts(find(claims, settings.groupsClaim())), UnaryOperator.identity(), twice);
    }

    /** The value of a claim; its name may contain dots itself. */
    private static Object find(Map<?, ?> claims, String name) {
        int dot = name.indexOf('.');
        return claims.containsKey(name) || dot < 0 ? claims.get(name)
                : claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner ? find(inner, name.substring(dot + 1)) : null;
    }

    private static String text(Object claim) {
        return claim instanceof String text ? text : null;
    }

    private static List<String> texts(Object claim) {
        return claim instanceof Collection<?> several ? several.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : claim instanceof String one ? List.of(one) : List.of();
    }

    /** Asked on first use, so that Baku can start without the provider. */
    private Known known() {
        Known now = known;
        if (now == null) {
            now = discover();
            known = now;
        }
        return now;
    }

    private Known discover() {
        int wait = timeout();
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer(), wait, wait);
            Set<JWSAlgorithm> algorithms = new HashSet<>(JWSAlgorithm.Family.SIGNATURE);
            if (metadata.getIDTokenJWSAlgs() != null) {
                algorithms.retainAll(metadata.getIDTokenJWSAlgs());
            }
            var keys = JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(),
                    new DefaultResourceRetriever(wait, wait, LONGEST_ANSWER)).refreshAheadCache(false).build();
            return new Known(metadata, new IDTokenValidator(issuer(), new ClientID(settings.clientId()),
                    new JWSVerificationKeySelector<>(algorithms, keys), null));
        } catch (GeneralException | IOException e) {
            throw unreachable(e);
        }
    }

    private HTTPResponse send(HTTPRequest request) throws IOException {
        request.setConnectTimeout(timeout());
        request.setReadTimeout(timeout());
        request.setFollowRedirects(false);
        return request.send();
    }

    private int timeout() {
        return Math.toIntExact(settings.timeout().toMillis());
    }

    private Issuer issuer() {
        return new Issuer(settings.issuer());
    }

    private Refusal unreachable(Exception e) {
        log.error("The provider {} does not answer as it should: {}", source, e.getMessage());
        return Refusal.unavailable("%s tidak dapat dihubungi. Coba lagi beberapa saat lagi, atau hubungi administrator.".formatted(name()));
    }

    private Refusal untrue(String why) {
        log.warn("Nobody signed in through {}: {}", source, why);
        return Refusal.forbidden("Masuk dengan %s tidak berhasil. Mulailah lagi dari halaman masuk.".formatted(name()));
    }
}
