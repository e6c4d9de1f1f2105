package id.baku.engine.signin;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import id.baku.engine.webapps.WebApps;

/**
 * Leads users who are not signed in to the one page for it, with the page they asked for, and users who must do something first
 * to the page for that. The browser keeps what stands behind #. This protects nothing: pages hold no data.
 */
@Configuration
class SignInPage {

    private static final String APPS = WebApps.ROOT + "/app/";
    private static final String PAGES = WebApps.ROOT + "/sop/";
    private static final String SIGN_IN = "masuk";
    /** Pages for users who are not signed in. */
    private static final Set<String> OPEN = Set.of(SIGN_IN, "lupa-sandi", "sandi-baru");

    private final Sessions sessions;
    private final FirstSteps firstSteps;

    SignInPage(Sessions sessions, FirstSteps firstSteps) {
        this.sessions = sessions;
        this.firstSteps = firstSteps;
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> ledToSignIn() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                Optional<String> elsewhere = isPage(request) ? instead(request) : Optional.empty();
                if (elsewhere.isPresent()) {
                    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                    response.sendRedirect(address(elsewhere.get(), request));
                } else {
                    chain.doFilter(request, response);
                }
            }
        });
        registration.setName("Led to the sign-in");
        registration.addUrlPatterns(APPS + "*", PAGES + "*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 103);
        return registration;
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = SignedIn.path(request);
        String name = path.substring(path.lastIndexOf('/') + 1);
        return "GET".equals(request.getMethod()) && (path.startsWith(APPS) ? !name.contains(".") : name.endsWith(".html"));
    }

    /** The page that is shown in place of the one asked for. */
    private Optional<String> instead(HttpServletRequest request) {
        String page = pageOf(SignedIn.path(request));
        boolean signedIn = isOpen(request.getSession(false)) && SignedIn.of(request).isPresent();
        return (signedIn ? firstSteps.inSession(request).map(FirstStep::page)
                : Optional.of(SIGN_IN).filter(one -> !OPEN.contains(page))).filter(one -> !one.equals(page));
    }

    private boolean isOpen(HttpSession session) {
        return session != null && (Sessions.idOf(session) == null || sessions.isOpen(Sessions.idOf(session)));
    }

    private static String pageOf(String path) {
        return path.startsWith(PAGES) ? path.substring(PAGES.length()).replaceFirst("\\.html$", "") : "";
    }

    /** The address without the server's name, which a request could falsify. */
    private static String address(String page, HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String asked = pageOf(SignedIn.path(request)).equals(SIGN_IN) ? query
                : "?ke=" + URLEncoder.encode(SignedIn.path(request) + query, StandardCharsets.UTF_8);
        return PAGES + page + ".html" + asked;
    }
}
