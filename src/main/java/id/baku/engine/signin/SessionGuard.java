package id.baku.engine.signin;

import java.io.IOException;
import java.util.Optional;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

import id.baku.engine.webapps.WebApps;

/**
 * Keeps the {@link Sessions} of the web apps, and refuses requests in sessions that were ended. Camunda's own sessions would
 * last until nobody uses them, whatever happens to the account.
 */
@Configuration
class SessionGuard {

    private final Sessions sessions;

    SessionGuard(Sessions sessions) {
        this.sessions = sessions;
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> openSessionsOnly() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                HttpSession session = request.getSession(false);
                if (session != null && Sessions.idOf(session) != null && !sessions.isOpen(Sessions.idOf(session))) {
                    session.invalidate();
                }
                try {
                    chain.doFilter(request, response);
                } finally {
                    keep(request);
                }
            }
        });
        registration.setName("Open sessions only");
        registration.addUrlPatterns(WebApps.ROOT + "/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 101);
        return registration;
    }

    /** Removes sessions that time out from the list. */
    @Bean
    ServletListenerRegistrationBean<HttpSessionListener> goneSessions() {
        return new ServletListenerRegistrationBean<>(new HttpSessionListener() {
            @Override
            public void sessionDestroyed(HttpSessionEvent gone) {
                Optional.ofNullable(Sessions.idOf(gone.getSession())).ifPresent(sessions::forget);
            }
        });
    }

    /** Notes when somebody has signed in or out by this request. */
    private void keep(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        String id = Sessions.idOf(session);
        Optional<String> user = SignedIn.of(session).map(SignedIn::id);
        if (user.isPresent() && id == null) {
            Sessions.opened(request, session, sessions.open(user.get(), request.getRemoteAddr(), request.getHeader("User-Agent")));
        } else if (user.isEmpty() && id != null) {
            session.removeAttribute(Sessions.ID);
            sessions.forget(id);
        }
    }
}
