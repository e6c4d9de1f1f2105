package id.baku.web.access;

import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import id.baku.engine.refusal.Refusal;

/** Refuses every caller whom an endpoint's {@link OpenTo} does not name, and everybody where an endpoint has none. */
@Configuration
class ClosedByDefault implements WebMvcConfigurer, HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(ClosedByDefault.class);
    private static final String OURS = "id.baku.";

    private final Callers callers;

    ClosedByDefault(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.getBeanType().getName().startsWith(OURS)) {
            check(method);
        }
        return true;
    }

    private void check(HandlerMethod method) {
        OpenTo rule = ruleOf(method).orElseThrow(() -> {
            log.error("{} does not say who may call it and stays closed", method);
            return Refusal.notFound();
        });
        if (Arrays.stream(rule.value()).noneMatch(callers::are)) {
            callers.requireLogin();
            throw Refusal.forbidden(rule.otherwise());
        }
    }

    /** The rule of an endpoint: that of its method, else that of its class. */
    static Optional<OpenTo> ruleOf(HandlerMethod method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), OpenTo.class))
                .or(() -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), OpenTo.class)));
    }
}
