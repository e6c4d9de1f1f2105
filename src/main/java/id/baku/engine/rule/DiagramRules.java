package id.baku.engine.rule;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.FormId;
import id.baku.engine.diagram.TimerText;
import id.baku.engine.form.DiagramForms;
import id.baku.office.agency.Agency;

/** All rules that a diagram must keep before it may run, beside those of BPMN itself. */
public class DiagramRules {

    private final StartSopRule startedSops = new StartSopRule();
    private final List<DiagramRule> rules;

    /**
     * @param delegateExists whether a delegate of this name can be called
     * @param others rules of other rooms
     */
    public DiagramRules(Predicate<String> delegateExists, List<DiagramRule> others) {
        this.rules = Stream.concat(Stream.of(new EscalationRule(), new DelegateRule(delegateExists),
                new ForeignCodeRule(), new ExecutorRule(), new DataRule(), new StartRule(), new LoopRule(), new RepetitionRule(),
                new TimeConversionRule(), new ExpressionRule(), new TextRule()), others.stream()).toList();
    }

    /**
     * All problems of a diagram that is deployed for an agency. Pools that do not run are only drawings and need not keep any
     * rule.
     *
     * @param forms forms that are deployed with it
     * @param hasSop whether the agency has an SOP of a key, deployed or to be deployed
     */
    public List<DiagramProblem> check(BpmnModelInstance diagram, Agency agency, DiagramForms forms, Predicate<String> hasSop) {
        BpmnModelInstance model = whatRuns(diagram);
        List<DiagramProblem> problems = new ArrayList<>();
        checkLanes(model, agency, problems);
        checkTimers(model, problems);
        checkForms(model, forms.byId().keySet(), problems);
        startedSops.check(model, hasSop, problems);
        rules.forEach(rule -> rule.check(model, agency, forms, problems));
        return problems;
    }

    private static BpmnModelInstance whatRuns(BpmnModelInstance diagram) {
        if (diagram.getModelElementsByType(Process.class).stream().noneMatch(DiagramElements::isDrawnOnly)) {
            return diagram;
        }
        BpmnModelInstance model = diagram.clone();
        List.copyOf(model.getModelElementsByType(Process.class)).stream().filter(DiagramElements::isDrawnOnly)
                .forEach(process -> process.getParentElement().removeChildElement(process));
        return model;
    }

    private static void checkLanes(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        for (Lane lane : model.getModelElementsByType(Process.class).stream().flatMap(one -> DiagramElements.lanesOf(one).stream()).toList()) {
            if (agency.role(lane.getId()).isEmpty()) {
                problems.add(DiagramProblem.of(lane, ("Lajur %s tidak dikenal sebagai peran pada instansi \"%s\"; "
                        + "isi id lajur dengan salah satu peran: %s.").formatted(name(lane), agency.id(),
                        String.join(", ", agency.roles().keySet()))));
            }
        }
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            if (DiagramElements.roleOf(task).isEmpty()) {
                problems.add(DiagramProblem.of(task, "Kegiatan %s tidak berada di dalam lajur, sehingga tidak ada "
                        .formatted(name(task)) + "pelaksananya; geser ke dalam lajur pelaksananya."));
            }
        }
    }

    private static void checkTimers(BpmnModelInstance model, List<DiagramProblem> problems) {
        for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
            Optional<TimerEventDefinition> timer = DiagramElements.definition(event, TimerEventDefinition.class);
            if (timer.isEmpty()) {
                continue;
            }
            if (event.getAttachedTo() == null) {
                problems.add(DiagramProblem.of(event, ("Timer %s tidak menempel pada kegiatan; tempelkan pada "
                        + "tepi kegiatan yang diawasinya.").formatted(name(event))));
                continue;
            }
            if (event.getAttachedTo().getLoopCharacteristics() != null) {
                problems.add(DiagramProblem.of(event, ("Timer %s menempel pada kegiatan berulang (multi-instance), yang "
                        + "belum dapat diawasi; bungkus kegiatan itu dalam subproses tanpa timer.").formatted(name(event))));
            }
            String where = "Timer %s pada kegiatan %s".formatted(name(event), name(event.getAttachedTo()));
            if (event.cancelActivity()) {
                problems.add(DiagramProblem.of(event, where + " memotong kegiatan (interrupting); waktu baku hanya "
                        + "memperingatkan: pilih \"Timer boundary event (non-interrupting)\"."));
            }
            if (!TimerText.of(timer.get()).isReadable()) {
                problems.add(DiagramProblem.of(event, where + (" berisi \"%s\", bukan durasi ISO 8601 seperti R3/PT30M "
                        + "(30 menit) atau R3/P1D (1 hari).").formatted(TimerText.of(timer.get()).text())));
            }
        }
    }

    private static void checkForms(BpmnModelInstance model, Set<String> formIds, List<DiagramProblem> problems) {
        model.getModelElementsByType(UserTask.class).forEach(task -> checkForm(task, task.getCamundaFormRef(),
                task.getCamundaFormRefBinding(), formIds, problems));
        model.getModelElementsByType(StartEvent.class).forEach(start -> checkForm(start, start.getCamundaFormRef(),
                start.getCamundaFormRefBinding(), formIds, problems));
    }

    private static void checkForm(FlowElement element, String form, String binding, Set<String> formIds,
                                  List<DiagramProblem> problems) {
        if (!FormId.isMissing(form) && !"deployment".equals(binding)) {
            problems.add(DiagramProblem.of(element, ("Formulir %s tidak mengikuti penggelarannya; pilih Binding \"deployment\", agar "
                    + "formulir itu berlaku bersama diagramnya.").formatted(name(element))));
        } else if (!FormId.isMissing(form) && !formIds.contains(form)) {
            problems.add(DiagramProblem.of(element, ("Formulir \"%s\" yang disebut %s tidak ikut digelar; lampirkan "
                    + "berkasnya, atau kosongkan \"Id formulir\" agar kegiatan memakai formulir umum.").formatted(form, name(element))));
        }
    }

    /** Whether an element lies in a sub-process that is started by an event. */
    static boolean isEventSubProcess(ModelElementInstance element) {
        return element instanceof SubProcess subProcess && subProcess.triggeredByEvent();
    }
}
