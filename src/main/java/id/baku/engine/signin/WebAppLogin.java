package id.baku.engine.signin;

import java.util.Date;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.util.ServletContextUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;

/** Signs somebody in to the web apps who has proved who he is otherwise than by a password, as their own login does. */
@Component
public class WebAppLogin {

    private static final Logger log = LoggerFactory.getLogger(WebAppLogin.class);

    private final ProcessEngine engine;

    WebAppLogin(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * The web apps that somebody may open by his roles, without the one that is open to all; none for whom has no role.
     *
     * @param twice whether he has already proved it by a second factor that counts here
     */
    public Set<String> open(HttpServletRequest request, String user, boolean twice) {
        engine.getIdentityService().clearAuthentication();
        UserAuthentication login = AuthenticationUtil.createAuthentication(engine, user);
        Set<String> apps = Set.copyOf(login.getAuthorizedApps().stream()
                .filter(app -> !AuthenticationUtil.APP_WELCOME.equals(app)).toList());
        if (!apps.isEmpty()) {
            Date validUntil = ServletContextUtil.getAuthCacheValidationTime(request.getServletContext());
            if (validUntil != null) {
                login.setCacheValidationTime(validUntil);
            }
            // A session with another id, so that nobody has planted the one that is signed in now.
            AuthenticationUtil.revalidateSession(request, login);
            if (twice) {
                Sessions.openTwice(request);
            }
            log.info("{} signed in from {}{}", user, request.getRemoteAddr(), twice ? ", with a second factor elsewhere" : "");
        }
        return apps;
    }
}
