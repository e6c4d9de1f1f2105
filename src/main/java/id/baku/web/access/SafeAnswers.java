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
 * What every answer tells the browser, whoever gives it: nothing of the device is for our pages, data is kept nowhere, and
 * where it came by TLS, it comes by nothing else from then on.
 */
@Configuration
class SafeAnswers {

    private static final Map<String, String> EVERYWHERE = Map.of("X-Content-Type-Options", "nosniff", "Referrer-Policy",
            "same-origin", "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    /** Where data is served; scripts and pictures may be kept. */
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

    /** Who answers may say it otherwise; and where it came by TLS, cookies, which Camunda marks by a setting alone, are for TLS. */
    private static class SafeAnswer extends HttpServletResponseWrapper {

        private final Set<String> defaults = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        private final boolean secure;

        SafeAnswer(HttpServletRequest request, HttpServletResponse response, Set<String> defaults) {
            super(response);
            this.defaults.addAll(defaults);
            this.secure = request.isSecure();
        }

        /** As it was asked for: the server would put before it what the request says of the server's name. */
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
