package id.baku.engine.expression;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/**
 * A list in the case data, as repeated activities of diagrams use it: {@code ${daftar.arahan.tindakLanjut}}. A form does not
 * send a list that nobody filled in, so a missing list counts as empty. {@code ${daftar.asesi.daftar.menurut('unit')}} gives
 * the units instead, each with its own rows: {@code {unit, daftar}}.
 */
final class CaseList extends AbstractList<SpinJsonNode> {

    private static final String ROWS = "daftar";

    private final SpinJsonNode node;

    /** @param node the value at the path; {@code null} when there is none */
    private CaseList(SpinJsonNode node) {
        this.node = node;
    }

    private CaseList at(String key) {
        return new CaseList(node != null && node.isObject() && node.hasProp(key) ? node.prop(key) : null);
    }

    private List<SpinJsonNode> elements() {
        return node != null && node.isArray() ? node.elements() : List.of();
    }

    /** The rows grouped by their value for a key, regardless of blanks and capitals; rows without a value are left out. */
    private List<SpinJsonNode> by(String key) {
        Map<String, SpinJsonNode> groups = new LinkedHashMap<>();
        for (SpinJsonNode row : elements()) {
            String name = row.isObject() && row.hasProp(key) && row.prop(key).isString()
                    ? row.prop(key).stringValue().strip().replaceAll("\\s+", " ") : "";
            if (!name.isEmpty()) {
                groups.computeIfAbsent(name.toLowerCase(Locale.ROOT), first -> Spin.JSON("{}").prop(key, name)
                        .prop(ROWS, Spin.JSON("[]"))).prop(ROWS).append(row);
            }
        }
        return List.copyOf(groups.values());
    }

    @Override
    public SpinJsonNode get(int index) {
        return elements().get(index);
    }

    @Override
    public int size() {
        return elements().size();
    }

    /** Resolves the name {@code daftar} in expressions. */
    static final class Resolver extends ReadOnlyResolver {

        private static final String NAME = "daftar";
        private static final String BY = "menurut";

        private record Lists(VariableScope scope) {
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            Object value = null;
            if (base == null && NAME.equals(property)
                    && context.getContext(VariableScope.class) instanceof VariableScope scope) {
                value = new Lists(scope);
            } else if (base instanceof Lists lists) {
                value = new CaseList(lists.scope().getVariable(String.valueOf(property)) instanceof SpinJsonNode found
                        ? found : null);
            } else if (base instanceof CaseList list && property instanceof String key) {
                value = list.at(key);
            }
            context.setPropertyResolved(value != null);
            return value;
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] params) {
            if (base instanceof CaseList list && BY.equals(method) && params.length == 1) {
                context.setPropertyResolved(true);
                return list.by(String.valueOf(params[0]));
            }
            return null;
        }
    }
}
