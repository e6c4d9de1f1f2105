package id.baku.engine.diagram;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.Process;


/** How many minutes make a working day on the sheet of an SOP: {@code konversiWaktu.hari}, e.g. "300 menit". */
public final class TimeConversion {

    private static final String PROPERTY = "konversiWaktu.hari";
    private static final Pattern MINUTES = Pattern.compile("([1-9]\\d{0,3}) menit");

    private TimeConversion() {
    }

    /** Stores it with the process definition, where each of its timers finds it. */
    public static void keep(Element process, ProcessDefinitionEntity definition) {
        Stream.ofNullable(process.element("extensionElements"))
                .flatMap(extensions -> extensions.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties").stream())
                .flatMap(properties -> properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream())
                .filter(property -> PROPERTY.equals(property.attribute("name"))).findFirst()
                .ifPresent(property -> definition.setProperty(PROPERTY, read(property.attribute("value"))));
    }

    /** The conversion of a drawn SOP. */
    public static OptionalInt of(Process process) {
        return read(DiagramProperties.of(process).get(PROPERTY).orElse(""));
    }

    /** The conversion of the SOP to which a scope belongs. */
    public static OptionalInt of(VariableScope scope) {
        return scope instanceof ExecutionEntity execution
                && execution.getProcessDefinition().getProperty(PROPERTY) instanceof OptionalInt minutes
                ? minutes : OptionalInt.empty();
    }

    private static OptionalInt read(String value) {
        Matcher minutes = MINUTES.matcher(value == null ? "" : value.strip());
        return minutes.matches() ? OptionalInt.of(Integer.parseInt(minutes.group(1))) : OptionalInt.empty();
    }

    /** A conversion in a drawn SOP that cannot be read; empty where there is none, or a number of minutes. */
    public static Optional<String> unreadable(Process process) {
        return DiagramProperties.of(process).get(PROPERTY).filter(value -> read(value).isEmpty());
    }
}
