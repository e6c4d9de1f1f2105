package id.baku.web.portal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;

import id.baku.engine.provider.IdentityProviders;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.signin.WebAppLogin;
import id.baku.engine.webapps.WebApps;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Signing in through a provider of identities. Open to everybody, since nobody is logged in yet; it fails for those for whom
 * the provider does not vouch.
 */
@OpenTo(Caller.ANYBODY)
@RestController
@RequestMapping(ProviderController.PATH)
class ProviderController {

    static final String PATH = WebApps.API + "/providers";

    private static final String KEPT = "baku-masuk";
    private static final Duration TO_SAY_WHO_HE_IS = Duration.ofMinutes(10);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final int LONGEST_PLACE = 1000;

    private final IdentityProviders providers;
    private final WebAppLogin login;
    private final String base;
    private final PublicTemplates templates = new PublicTemplates("portal");

    ProviderController(IdentityProviders providers, WebAppLogin login, @Value("${baku.public-url}") String base) {
        this.providers = providers;
        this.login = login;
        this.base = base.replaceFirst("/$", "");
    }

    /** The ways to sign in beside a password, for the login page. */
    @GetMapping
    List<Way> ways() {
        return providers.ways().stream().map(way -> new Way(way.name(), PATH + "/" + way.provider() + "/sign-in")).toList();
    }

    /** Sends the user to the provider. A cookie keeps the proof that this browser was sent, to be checked when it returns. */
    @GetMapping("/{provider}/sign-in")
    ResponseEntity<String> begin(@PathVariable String provider, @RequestParam(required = false) String to, HttpServletRequest request) {
        return orSentence(request, () -> {
            IdentityProviders.Sent sent = providers.send(provider, back(provider));
            String kept = Base64.getUrlEncoder().withoutPadding().encodeToString((to == null || to.length() > LONGEST_PLACE ? "" : to).getBytes(StandardCharsets.UTF_8))
                    + "." + sent.kept();
            return ResponseEntity.status(HttpStatus.FOUND).location(sent.address())
                    .header(HttpHeaders.SET_COOKIE, cookie(request, kept, TO_SAY_WHO_HE_IS)).build();
        });
    }

    /** The user returns from the provider; each sending is good for one return. */
    @GetMapping("/{provider}/callback")
    ResponseEntity<String> end(@PathVariable String provider, HttpServletRequest request) {
        return orSentence(request, () -> {
            String[] kept = Optional.ofNullable(WebUtils.getCookie(request, name(request))).map(Cookie::getValue)
                    .map(value -> value.split("\\.", 2)).filter(parts -> parts.length == 2).orElse(new String[] {"", null});
            URI back = back(provider);
            URI answer = URI.create(back + "?" + Optional.ofNullable(request.getQueryString()).orElse(""));
            IdentityProviders.Received came = providers.receive(provider, answer, kept[1], back);
            if (login.open(request, came.user(), came.twice()).isEmpty()) {
                throw IdentityProviders.withoutRole(came.user());
            }
            return ResponseEntity.status(HttpStatus.FOUND).location(onward(kept[0])).cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO)).build();
        });
    }

    private URI back(String provider) {
        return URI.create(base + PATH + "/" + provider + "/callback");
    }

    /**
     * Leads on through the sign-in page, as after a password. The browser gets the session's cookie only on a request that
     * one of our own pages makes, not on one that comes from another site.
     */
    private static URI onward(String wanted) {
        String to = new String(Base64.getUrlDecoder().decode(wanted), StandardCharsets.UTF_8);
        return URI.create(WebApps.ROOT + "/sop/masuk.html" + (to.isEmpty() ? "" : "?ke=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
    }

    private ResponseEntity<String> orSentence(HttpServletRequest request, Supplier<ResponseEntity<String>> way) {
        try {
            return way.get();
        } catch (Refusal refusal) {
            return sentence(request, refusal.reason().status(), refusal.getMessage());
        } catch (IllegalArgumentException notWritten) {
            return sentence(request, HttpStatus.BAD_REQUEST, "Permintaan tidak dapat dipahami.");
        }
    }

    private ResponseEntity<String> sentence(HttpServletRequest request, HttpStatus status, String sentence) {
        return ResponseEntity.status(status).contentType(HTML).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO))
                .header("Content-Security-Policy", PublicTemplates.POLICY)
                .body(templates.page("Masuk", "masuk", Map.of("kalimat", sentence)));
    }

    /**
     * SameSite is Lax, since the user returns from another site. With TLS, the cookie has a name that no neighbouring site can
     * set.
     */
    private static String cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(name(request), value).path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(age)
                .build().toString();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + KEPT : KEPT;
    }

    /**
     * @param name the provider's name, shown after "Masuk dengan"
     * @param address where signing in begins; the parameter {@code to} names the page to lead on to, if it is one of ours
     */
    record Way(String name, String address) {
    }
}
