package id.baku.engine.signin;

import java.io.IOException;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import id.baku.engine.refusal.WrittenRefusal;
import id.baku.engine.webapps.WebApps;

/** Refuses everything, in the web apps and by REST, until the user has done the {@link FirstStep}. */
@Configuration
class FirstStepFilter {

    /** Header with which a program sends a code of the second factor. */
    private static final String CODE = "X-Second-Factor";

    private final FirstSteps steps;
    private final SecondFactor secondFactor;
    private final IdentityService identityService;

    FirstStepFilter(FirstSteps steps, SecondFactor secondFactor, IdentityService identityService) {
        this.steps = steps;
        this.secondFactor = secondFactor;
        this.identityService = identityService;
    }

    /** Runs after the filters that find out who makes the request. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> firstStepOnly() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                Optional<FirstStep> step = isInSession(request) ? steps.inSession(request)
                        : ProgramAuthentication.isByKey(request) ? Optional.empty() : ofProgram(request);
                if (step.filter(one -> !isOpen(one, request)).isPresent()) {
                    WrittenRefusal.to(response, HttpStatus.FORBIDDEN, step.get().sentence());
                } else {
                    chain.doFilter(request, response);
                }
            }
        });
        registration.setName("First steps first");
        registration.addUrlPatterns(WebApps.ROOT + "/api/*", "/engine-rest/*", "/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 102);
        return registration;
    }

    private static boolean isInSession(HttpServletRequest request) {
        return SignedIn.path(request).startsWith(WebApps.ROOT + "/");
    }

    /** A password alone opens no more by REST than in the web apps. */
    private Optional<FirstStep> ofProgram(HttpServletRequest request) {
        return asking().flatMap(user -> steps.of(user, false).flatMap(step -> step == FirstStep.SECOND_FACTOR
                && request.getHeader(CODE) != null && secondFactor.isCodeOf(user.id(), request.getHeader(CODE))
                        ? steps.of(user, true) : Optional.of(step)));
    }

    private Optional<SignedIn> asking() {
        return Optional.ofNullable(identityService.getCurrentAuthentication())
                .map(one -> new SignedIn(one.getUserId(), one.getGroupIds()));
    }

    private boolean isOpen(FirstStep step, HttpServletRequest request) {
        String path = SignedIn.path(request);
        return isInSession(request) && step.opens(path)
                || step == FirstStep.OWN_PASSWORD && "PUT".equals(request.getMethod()) && isOwnPassword(path, request);
    }

    private boolean isOwnPassword(String path, HttpServletRequest request) {
        return (isInSession(request) ? SignedIn.of(request) : asking()).map(user -> "/user/" + user.id() + "/credentials")
                .filter(own -> path.equals("/engine-rest" + own) || path.equals(WebApps.ROOT + "/api/engine/engine/default" + own))
                .isPresent();
    }
}
