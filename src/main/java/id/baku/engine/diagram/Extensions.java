package id.baku.engine.diagram;

import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.model.xml.instance.DomElement;

/** Elements and attributes in Camunda's namespace, or in that of a fork of Camunda which means the same. */
public final class Extensions {

    private static final Set<String> NAME_SPACES = Set.of("http://camunda.org/schema/1.0/bpmn",
            "http://operaton.org/schema/1.0/bpmn");

    private Extensions() {
    }

    /** Whether an element belongs to one of these namespaces. */
    public static boolean holds(DomElement element) {
        return NAME_SPACES.contains(Objects.requireNonNullElse(element.getNamespaceURI(), ""));
    }

    /** The value of an attribute in one of these namespaces, or null. */
    public static String attribute(DomElement element, String name) {
        return NAME_SPACES.stream().map(space -> element.getAttribute(space, name)).filter(Objects::nonNull).findFirst()
                .orElse(null);
    }
}
