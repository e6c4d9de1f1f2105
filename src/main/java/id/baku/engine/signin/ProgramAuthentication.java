package id.baku.engine.signin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A program says by Basic authentication for whom it acts: with a password, or, Camunda Modeler alone, with a key. A key opens
 * what Modeler needs to deploy and nothing else, with the rights of an analyst and no others of its owner.
 */
@Component
class ProgramAuthentication extends HttpBasicAuthenticationProvider {

    private static final String BY_KEY = ProgramAuthentication.class.getName() + ".key";
    private static final String BASIC = "Basic ";
    private static final String REST = "/engine-rest";
    private static final String DEPLOY = "POST " + REST + "/deployment/create";
    /** Requests by which Modeler tests the connection and asks for the version. */
    private static final Set<String> TRIALS = Set.of("GET " + REST + "/deployment?maxResults=0", "GET " + REST + "/version");

    private final ModelerKeys keys;
    private final AnalystDuty duty;
    private final SignInAttempts attempts;
    private final ApplicationEventPublisher events;

    ProgramAuthentication(ModelerKeys keys, AnalystDuty duty, SignInAttempts attempts, ApplicationEventPublisher events) {
        this.keys = keys;
        this.duty = duty;
        this.attempts = attempts;
        this.events = events;
    }

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return credentials(request).filter(one -> ModelerKeys.isMeant(one[1])).map(one -> byKey(one[0], one[1], request))
                .orElseGet(() -> super.extractAuthenticatedUser(request, engine));
    }

    /** Whether a request came with a key; its owner has completed the first steps when making it. */
    static boolean isByKey(HttpServletRequest request) {
        return request.getAttribute(BY_KEY) != null;
    }

    private AuthenticationResult byKey(String user, String key, HttpServletRequest request) {
        String asked = asked(request);
        if (!asked.equals(DEPLOY) && !TRIALS.contains(asked)) {
            throw Refusal.forbidden("Kunci Modeler hanya untuk menggelar diagram dari Camunda Modeler.");
        }
        if (!attempts.check(user, () -> keys.use(user, key))) {
            return AuthenticationResult.unsuccessful(user);
        }
        List<Agency> agencies = duty.of(user);
        if (agencies.isEmpty()) {
            throw Refusal.forbidden("Kunci Modeler hanya untuk perancang proses.");
        }
        request.setAttribute(BY_KEY, true);
        if (asked.equals(DEPLOY)) {
            events.publishEvent(new ModelerKeyActed(user, user, ModelerKeyActed.Did.USED));
        }
        AuthenticationResult analyst = AuthenticationResult.successful(user);
        analyst.setGroups(agencies.stream().map(Duty.ANALYST::groupIn).toList());
        analyst.setTenants(agencies.stream().map(Agency::id).toList());
        return analyst;
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return request.getMethod() + " " + SignedIn.path(request) + query;
    }

    /** Name and password; empty where there are none, which the engine answers. */
    private static Optional<String[]> credentials(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.startsWith(BASIC)) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getDecoder().decode(header.substring(BASIC.length())), StandardCharsets.UTF_8).split(":", 2);
            return Optional.of(parts).filter(one -> one.length == 2);
        } catch (IllegalArgumentException otherSigns) {
            return Optional.empty();
        }
    }
}
