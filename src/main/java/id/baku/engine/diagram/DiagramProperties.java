package id.baku.engine.diagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** The {@code camunda:properties} of a diagram's element: the mutu baku of an activity, the header of an SOP. */
public final class DiagramProperties {

    /** No properties, for an element that no longer exists. */
    public static final DiagramProperties NONE = new DiagramProperties();

    private final Map<String, String> values = new LinkedHashMap<>();

    private DiagramProperties() {
    }

    private DiagramProperties(BaseElement element) {
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(properties -> properties.getCamundaProperties().stream())
                    .filter(property -> property.getCamundaValue() != null)
                    .forEach(property -> values.put(property.getCamundaName(), property.getCamundaValue().strip()));
        }
    }

    public static DiagramProperties of(BaseElement element) {
        return new DiagramProperties(element);
    }

    /** The value; empty when it is missing, blank or the dash that stands for "nothing" on a sheet. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty() && !value.equals("-"));
    }

    /** The items of a value that lists several, separated by semicolons. */
    public List<String> list(String name) {
        return get(name).map(value -> List.of(value.split("\\s*;\\s*"))).orElse(List.of());
    }
}
