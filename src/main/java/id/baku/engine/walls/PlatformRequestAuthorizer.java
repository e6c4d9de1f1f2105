package id.baku.engine.walls;

import java.util.Map;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.Authorization;
import org.camunda.bpm.webapp.impl.security.filter.RequestAuthorizer;

/**
 * Lets only the platform's administrators use those parts of the Admin web app that count the work of all agencies. The web
 * apps create it by its name in {@code baku-security-rules.json}.
 */
public class PlatformRequestAuthorizer implements RequestAuthorizer {

    @Override
    public Authorization authorize(Map<String, String> parameters) {
        Authentication user = Authentications.getCurrent().getAuthenticationForProcessEngine(parameters.get("engine"));
        if (user instanceof UserAuthentication known && known.getGroupIds().contains(Groups.CAMUNDA_ADMIN)) {
            return Authorization.granted(user);
        }
        return Authorization.denied(user == null ? Authentication.ANONYMOUS : user);
    }
}
