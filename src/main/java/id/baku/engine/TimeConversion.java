package id.baku.engine;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/** How many minutes the sheet of an SOP takes for a working day: {@code konversiWaktu.hari}, e.g. "300 menit". */
public final class TimeConversion implements DiagramRule {

    private static final String PROPERTY = "konversiWaktu.hari";
    private static final Pattern MINUTES = Pattern.compile("([1-9]\\d{0,3}) menit");

    TimeConversion() {
    }

    /** Keeps it with the process, where each of its timers finds it. */
    static void keep(Element process, ProcessDefinitionEntity definition) {
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

    /** The conversion of the SOP in which something is evaluated. */
    static OptionalInt of(VariableScope scope) {
        return scope instanceof ExecutionEntity execution
                && execution.getProcessDefinition().getProperty(PROPERTY) instanceof OptionalInt minutes
                ? minutes : OptionalInt.empty();
    }

    private static OptionalInt read(String value) {
        Matcher minutes = MINUTES.matcher(value == null ? "" : value.strip());
        return minutes.matches() ? OptionalInt.of(Integer.parseInt(minutes.group(1))) : OptionalInt.empty();
    }

    @Override
    public void check(BpmnModelInstance diagram, List<DiagramProblem> problems) {
        diagram.getModelElementsByType(Process.class).forEach(process -> DiagramProperties.of(process).get(PROPERTY)
                .filter(value -> read(value).isEmpty()).ifPresent(value -> problems.add(DiagramProblem.of(process,
                        ("Konversi waktu \"%s\" pada %s tidak dapat dibaca; isi konversiWaktu.hari, misalnya "
                                + "300 menit.").formatted(value, DiagramElements.name(process))))));
    }
}
