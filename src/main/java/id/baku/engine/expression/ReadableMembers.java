package id.baku.engine.expression;

import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;

import id.baku.engine.time.Deadline;

/**
 * Which members of which values an expression may use: only those that read something at once. None may change its object,
 * search for a pattern or build a long text, so that no diagram keeps the server busy.
 */
final class ReadableMembers {

    private static final Map<Class<?>, Set<String>> BY_TYPE = Map.of(
            String.class, Set.of("length", "isEmpty", "empty", "isBlank", "blank", "contains", "startsWith", "endsWith", "equals",
                    "equalsIgnoreCase", "compareTo", "toLowerCase", "toUpperCase", "trim", "strip", "substring", "indexOf", "concat",
                    "toString"),
            Number.class, Set.of("intValue", "longValue", "doubleValue", "compareTo", "equals", "toString"),
            Boolean.class, Set.of("booleanValue", "equals", "toString"),
            Date.class, Set.of("getTime", "time", "before", "after", "compareTo", "equals", "toString"),
            Collection.class, Set.of("size", "isEmpty", "empty", "contains", "get"),
            Map.class, Set.of("get", "containsKey", "size", "isEmpty", "empty"),
            Spin.class, Set.of("prop", "hasProp", "fieldNames", "elements", "value", "stringValue", "numberValue", "boolValue",
                    "isNull", "isArray", "isObject", "isString", "isNumber", "isBoolean", "isValue", "contains", "indexOf", "toString"),
            VariableScope.class, Set.of("processBusinessKey", "businessKey", "tenantId", "id", "processInstanceId",
                    "currentActivityId", "getVariable", "hasVariable", "name", "assignee", "dueDate"));

    /** Values of which all members are allowed, because they cannot be changed and none takes long: days, times, deadlines. */
    private static final Set<Class<?>> WHOLE = Set.of(Deadline.class, Temporal.class, TemporalAmount.class);

    private static final Set<String> REFLECTION = Set.of("class", "getClass");

    /** Limits on the number of arguments: with a second one, {@code prop} of JSON would write. */
    private static final Map<String, Integer> MOST_ARGUMENTS = Map.of("prop", 1);

    private ReadableMembers() {
    }

    /** Whether an expression may call a member of a value with so many arguments. */
    static boolean hold(Object base, String member, int arguments) {
        if (WHOLE.stream().anyMatch(type -> type.isInstance(base))) {
            return !REFLECTION.contains(member);
        }
        return arguments <= MOST_ARGUMENTS.getOrDefault(member, Integer.MAX_VALUE)
                && BY_TYPE.entrySet().stream().anyMatch(type -> type.getKey().isInstance(base) && type.getValue().contains(member));
    }
}
