package id.baku.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

/** A provider of identities as an office may have it: Spring's authorization server, on a port of its own. */
public final class OfficeProvider implements AutoCloseable {

    /** The password of all its users. */
    public static final String PASSWORD = "rahasia";
    public static final String CLIENT = "baku";

    private final AnnotationConfigServletWebServerApplicationContext context = new AnnotationConfigServletWebServerApplicationContext();
    /** Claims in tokens by user; they replace the usual ones. */
    private final Map<String, Map<String, Object>> tokens = new ConcurrentHashMap<>();
    /** Claims by user that are told only by the user info endpoint. */
    private final Map<String, Map<String, Object>> more = new ConcurrentHashMap<>();
    private final List<String> redirects;

    public OfficeProvider(String... redirects) {
        this.redirects = List.of(redirects);
        context.registerBean(TomcatServletWebServerFactory.class, () -> new TomcatServletWebServerFactory(0));
        context.registerBean(DispatcherServlet.class);
        context.registerBean(OfficeProvider.class, () -> this, definition -> definition.setDestroyMethodName(""));
        context.register(Parts.class);
        context.refresh();
    }

    public String issuer() {
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }

    /** From now on tokens have these claims for a user. */
    public void say(String name, Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.putIfAbsent("preferred_username", name);
        tokens.put(name, all);
    }

    public void sayWhenAsked(String name, Map<String, Object> claims) {
        more.put(name, claims);
    }

    /** A user signs in at the provider; answers the address to which the browser is sent back. */
    public URI signIn(String name, URI asked) {
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String page = send(browser, HttpRequest.newBuilder(follow(browser, asked)).build()).body();
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]*)\"").matcher(page);
        if (!token.find()) {
            throw new AssertionError(page);
        }
        String form = "username=" + encode(name) + "&password=" + encode(PASSWORD) + "&_csrf=" + encode(token.group(1));
        HttpResponse<String> answer = send(browser, HttpRequest.newBuilder(URI.create(issuer() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build());
        return follow(browser, URI.create(answer.headers().firstValue("Location").orElseThrow()));
    }

    /** Follows redirects up to the first address outside the provider, or to a page. */
    private URI follow(HttpClient browser, URI address) {
        HttpResponse<String> answer = send(browser, HttpRequest.newBuilder(address).header("Accept", "text/html").build());
        return answer.headers().firstValue("Location").map(address::resolve)
                .map(next -> next.toString().startsWith(issuer()) ? follow(browser, next) : next).orElse(address);
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Without {@code @Configuration}, because Baku, which the same test starts, would find it. */
    @EnableWebMvc
    @EnableWebSecurity
    static class Parts {

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http, OfficeProvider provider) throws Exception {
            OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.securityMatcher(server.getEndpointsMatcher())
                    .with(server, parts -> parts.oidc(oidc -> oidc.userInfoEndpoint(info -> info.userInfoMapper(asked -> {
                        Map<String, Object> claims = new HashMap<>(provider.more.getOrDefault(asked.getAuthorization().getPrincipalName(), Map.of()));
                        claims.putIfAbsent("sub", asked.getAuthorization().getPrincipalName());
                        return new OidcUserInfo(claims);
                    }))))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(unknown -> unknown.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"),
                            new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain others(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated()).formLogin(Customizer.withDefaults()).build();
        }

        @Bean
        RegisteredClientRepository clients(OfficeProvider provider) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(UUID.randomUUID().toString()).clientId(CLIENT)
                    .clientSecret("{noop}" + PASSWORD).clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUris(uris -> uris.addAll(provider.redirects)).scope("openid").scope("profile").scope("email")
                    .clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build()).build());
        }

        @Bean
        UserDetailsService people() {
            return name -> User.withUsername(name).password("{noop}" + PASSWORD).roles("PEGAWAI").build();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyID("kunci").generate()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> tokens(OfficeProvider provider) {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    token.getClaims().claims(claims -> claims.putAll(provider.tokens.getOrDefault(token.getPrincipal().getName(), Map.of())));
                }
            };
        }
    }
}
