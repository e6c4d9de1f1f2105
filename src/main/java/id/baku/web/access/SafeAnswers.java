package id.baku.web.access;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import id.baku.engine.webapps.WebApps;

/**
 * Sets security headers on every answer, whoever gives it: our pages may use no sensors or devices, browsers store no data, and
 * a site once reached by TLS is reached only by TLS from then on.
 */
@Configuration
class SafeAnswers {

    private static final Map<String, String> EVERYWHERE = Map.of("X-Content-Type-Options", "nosniff", "Referrer-Policy",
            "same-origin", "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    /** Where data is served, which browsers must not store; scripts and pictures they may. */
    private static final List<String> DATA = List.of("/engine-rest/", "/api/", WebApps.ROOT + "/api/", "/verifikasi");

    @Bean
    FilterRegistrationBean<Headers> safeAnswerHeaders() {
        var registration = new FilterRegistrationBean<>(new Headers());
        registration.addUrlPatterns("/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    static class Headers extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Map<String, String> headers = new HashMap<>(EVERYWHERE);
            if (DATA.stream().anyMatch(request.getRequestURI()::startsWith)) {
                headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            if (request.isSecure()) {
                headers.put("Strict-Transport-Security", "max-age=31536000");
            }
            headers.forEach(response::setHeader);
            chain.doFilter(request, new SafeAnswer(request, response, headers.keySet()));
        }
    }

    /**
     * Headers that the code behind has set itself stay. On TLS, cookies are marked as secure: Camunda marks them only by a
     * setting.
     */
    private static class SafeAnswer extends HttpServletResponseWrapper {

        private final Set<String> defaults = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        private final boolean secure;

        SafeAnswer(HttpServletRequest request, HttpServletResponse response, Set<String> defaults) {
            super(response);
            this.defaults.addAll(defaults);
            this.secure = request.isSecure();
        }

        /** Keeps the address as it was given: the server would put a host before it that it takes from the request. */
        @Override
        public void sendRedirect(String location) throws IOException {
            resetBuffer();
            setStatus(SC_FOUND);
            setHeader(HttpHeaders.LOCATION, location);
            flushBuffer();
        }

        @Override
        public void addCookie(Cookie cookie) {
            cookie.setSecure(secure || cookie.getSecure());
            super.addCookie(cookie);
        }

        @Override
        public void addHeader(String name, String value) {
            if (defaults.remove(name)) {
                super.setHeader(name, value);
            } else {
                super.addHeader(name, marked(name, value));
            }
        }

        @Override
        public void setHeader(String name, String value) {
            defaults.remove(name);
            super.setHeader(name, marked(name, value));
        }

        private String marked(String name, String value) {
            return secure && HttpHeaders.SET_COOKIE.equalsIgnoreCase(name) && value != null
                    && !value.toLowerCase(Locale.ROOT).matches(".*;\\s*secure\\s*(;.*)?") ? value + "; Secure" : value;
        }
    }
}
