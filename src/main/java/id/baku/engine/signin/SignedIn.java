package id.baku.engine.signin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Who makes the request, as far as it is known before the engine has looked at it.
 *
 * @param id     of the user
 * @param groups groups of the user
 */
record SignedIn(String id, List<String> groups) {

    /** The user signed in to the web apps in the session of this request. */
    static Optional<SignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(SignedIn::of);
    }

    static Optional<SignedIn> of(HttpSession session) {
        return AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                .map(one -> new SignedIn(one.getIdentityId(), one.getGroupIds())).findFirst();
    }

    /** The path as the server understands it, whatever its spelling. */
    static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.toString(request.getPathInfo(), "");
    }
}
