package id.baku.engine.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Evaluates the expressions of forms as the browser does: an expression that cannot be evaluated has no value. */
final class Feel {

    private final Clock clock;
    private final ZoneId zone;
    private final FeelEngineApi engine;

    Feel(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        this.engine = FeelEngineBuilder.forJava().withEnabledExternalFunctions(false)
                .withClock(() -> clock.instant().atZone(zone)).build();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The value of {@code =expression}; {@code null} where it has none. */
    Object value(String expression, Map<String, Object> data) {
        EvaluationResult result = engine.evaluateExpression(expression.substring(1), data);
        return result.isSuccess() ? plain(result.result()) : null;
    }

    /** Whether a condition holds. */
    boolean holds(String condition, Map<String, Object> data) {
        return isExpression(condition) && Boolean.TRUE.equals(value(condition, data));
    }

    /** Whether an expression has valid syntax. */
    boolean isReadable(String expression) {
        return isExpression(expression) && engine.parseExpression(expression.substring(1)).isSuccess();
    }

    static boolean isExpression(Object text) {
        return text instanceof String expression && expression.startsWith("=");
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> fields) {
            Map<String, Object> plain = new LinkedHashMap<>();
            fields.forEach((key, content) -> plain.put(String.valueOf(key), plain(content)));
            return plain;
        }
        return value instanceof List<?> items ? items.stream().map(Feel::plain).collect(Collectors.toList()) : value;
    }
}
