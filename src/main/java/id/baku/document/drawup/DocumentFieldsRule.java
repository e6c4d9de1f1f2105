package id.baku.document.drawup;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

import id.baku.document.print.KindDeclaration;
import id.baku.document.print.KindDeclaration.Need;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.engine.diagram.DiagramFlow;
import id.baku.engine.expression.DelegateBeans;
import id.baku.engine.form.DiagramForms;
import id.baku.engine.rule.DiagramProblem;
import id.baku.engine.rule.DiagramRule;
import id.baku.office.agency.Agency;

/**
 * Rule: documents that a diagram draws up are of kinds of its agency, and whatever an issued document must state is entered
 * somewhere before.
 */
@Component
class DocumentFieldsRule implements DiagramRule {

    private final NaskahRenderer renderer;
    private final DelegateBeans delegates;

    DocumentFieldsRule(NaskahRenderer renderer, DelegateBeans delegates) {
        this.renderer = renderer;
        this.delegates = delegates;
    }

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        check(model, agency, DiagramForms.NONE, problems);
    }

    @Override
    public void check(BpmnModelInstance model, Agency agency, DiagramForms forms, List<DiagramProblem> problems) {
        DiagramFlow flow = new DiagramFlow(model);
        model.getModelElementsByType(ServiceTask.class).stream().filter(NaskahTask::isOne)
                .forEach(task -> check(task, flow.before(task), agency, forms, problems));
    }

    private void check(ServiceTask task, Set<FlowNode> before, Agency agency, DiagramForms forms, List<DiagramProblem> problems) {
        FieldSources sources = new FieldSources(forms);
        // Nodes that no case can reach need not be checked.
        boolean known = NaskahTask.of(task).stage().filter(NaskahStage::mustBeComplete).isPresent() && before.stream().anyMatch(StartEvent.class::isInstance)
                && before.stream().noneMatch(sources::isUnknown);
        Set<String> given = known ? given(task, before, agency, forms) : Set.of();
        new TaskKinds(NaskahTask.of(task).kinds()).among(forms).forEach(kind -> {
            KindDeclaration declared = KindDeclaration.of(kind);
            if (!declared.agencies().contains(agency.id())) {
                problems.add(DiagramProblem.of(task, ("Tugas otomatis %s menyusun naskah %s, yang bukan naskah instansi ini; pilih "
                        + "naskah milik %s.").formatted(name(task), kind, agency.name())));
            } else if (known) {
                declared.needs().stream().map(need -> need.moved(place -> NaskahTask.placeInCase(task, place)))
                        .filter(need -> isIssue(task) || !need.isAmong(declared.later()))
                        .filter(need -> !need.isAmong(given) && sources.of(need, before).isEmpty())
                        .forEach(need -> problems.add(DiagramProblem.of(task, problem(need, kind, task))));
            }
        });
    }

    private static String problem(Need need, String kind, ServiceTask task) {
        return ("Isian \"%s\" dari naskah %s, yang %s %s, tidak diisi pada kegiatan mana pun sebelumnya; tambahkan isian %s "
                + "pada formulir salah satu kegiatan sebelumnya.").formatted(need.label(), kind,
                isIssue(task) ? "diterbitkan" : "ditetapkan isinya oleh", name(task), String.join(" atau ", need.places()));
    }

    private static boolean isIssue(ServiceTask task) {
        return NaskahTask.of(task).stage().filter(stage -> stage == NaskahStage.ISSUED).isPresent();
    }

    /** Places that no form fills: numbers and dates of documents issued until then, and results of delegates. */
    private Set<String> given(ServiceTask task, Set<FlowNode> before, Agency agency, DiagramForms forms) {
        Set<String> given = new HashSet<>();
        Stream.concat(Stream.of(task), before.stream().filter(ServiceTask.class::isInstance).map(ServiceTask.class::cast)).forEach(one -> {
            // A document laid before its signers gets its number later, or a reserved one.
            if (NaskahTask.isOne(one) && (isIssue(one) || one.equals(task))) {
                new TaskKinds(NaskahTask.of(one).kinds()).among(forms).forEach(kind -> renderer.facts(kind, NaskahStage.ISSUED, agency, Map.of()).givenPlaces()
                        .forEach(place -> given.add(NaskahTask.placeInCase(one, place))));
            }
            given.addAll(delegates.writtenBy(one));
        });
        return given;
    }
}
