package id.baku.engine.signin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Who asks, as far as it is known before anything of the engine has looked at the request.
 *
 * @param id     of the user
 * @param groups that he is in
 */
record SignedIn(String id, List<String> groups) {

    /** Who is signed in to the web apps in the session of this request. */
    static Optional<SignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(SignedIn::of);
    }

    static Optional<SignedIn> of(HttpSession session) {
        return AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                .map(one -> new SignedIn(one.getIdentityId(), one.getGroupIds())).findFirst();
    }

    /** The path as the server understands it, however it is written. */
    static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.toString(request.getPathInfo(), "");
    }
}
