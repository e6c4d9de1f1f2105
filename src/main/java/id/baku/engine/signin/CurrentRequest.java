package id.baku.engine.signin;

import java.util.Optional;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import jakarta.servlet.http.HttpServletRequest;

/** The request that the current thread answers. */
final class CurrentRequest {

    private CurrentRequest() {
    }

    /** Empty outside of requests: at the start, in jobs and rounds. */
    static Optional<HttpServletRequest> get() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? Optional.of(current.getRequest()) : Optional.empty();
    }
}
