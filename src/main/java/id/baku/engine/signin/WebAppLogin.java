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

/** Signs a user in to the web apps who was identified by other means than a password, as the web apps' own login does. */
@Component
public class WebAppLogin {

    private static final Logger log = LoggerFactory.getLogger(WebAppLogin.class);

    private final ProcessEngine engine;

    WebAppLogin(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * Opens the web apps that the user's roles allow, without the one that is open to all; none for a user without a role.
     *
     * @param twice whether the user has already entered a second factor that counts here
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
            // The session gets a new id, so that nobody who has set the old one can use it.
            AuthenticationUtil.revalidateSession(request, login);
            if (twice) {
                Sessions.openTwice(request);
            }
            log.info("{} signed in from {}{}", user, request.getRemoteAddr(), twice ? ", with a second factor elsewhere" : "");
        }
        return apps;
    }
}
