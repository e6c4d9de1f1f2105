package id.baku.engine.diagram;

import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.model.xml.instance.DomElement;

/** What a diagram says in Camunda's name space, or in the one a fork of Camunda reads as the same. */
public final class Extensions {

    private static final Set<String> NAME_SPACES = Set.of("http://camunda.org/schema/1.0/bpmn",
            "http://operaton.org/schema/1.0/bpmn");

    private Extensions() {
    }

    /** Whether an element is none of BPMN but of these name spaces. */
    public static boolean holds(DomElement element) {
        return NAME_SPACES.contains(Objects.requireNonNullElse(element.getNamespaceURI(), ""));
    }

    /** The value of an attribute of these name spaces, or null. */
    public static String attribute(DomElement element, String name) {
        return NAME_SPACES.stream().map(space -> element.getAttribute(space, name)).filter(Objects::nonNull).findFirst()
                .orElse(null);
    }
}
