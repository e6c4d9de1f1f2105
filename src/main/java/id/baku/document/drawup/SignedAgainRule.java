package id.baku.document.drawup;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

import id.baku.document.print.KindDeclaration;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.engine.form.DiagramForms;
import id.baku.engine.rule.DiagramProblem;
import id.baku.engine.rule.DiagramRule;
import id.baku.office.agency.Agency;

/**
 * Rule: a document that is signed in one activity and issued only after another can be signed once more. Its number may become
 * void meanwhile, and a signed file cannot be changed.
 */
@Component
class SignedAgainRule implements DiagramRule {

    private final NaskahRenderer renderer;

    SignedAgainRule(NaskahRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        check(model, agency, DiagramForms.NONE, problems);
    }

    @Override
    public void check(BpmnModelInstance model, Agency agency, DiagramForms forms, List<DiagramProblem> problems) {
        Collection<UserTask> tasks = model.getModelElementsByType(UserTask.class);
        tasks.forEach(signing -> Stream.of(TaskKinds.SIGNED, TaskKinds.SCANNED).flatMap(property ->
                TaskKinds.of(signing, property).among(forms).stream()).distinct().filter(kind -> isNumbered(kind, agency)).forEach(kind ->
                tasks.stream().filter(issuing -> !issuing.equals(signing) && isIssuedAfter(signing, issuing, kind)
                        && !Dispatches.leadsBack(issuing, signing, kind) && !(handsIn(signing, kind) && handsIn(issuing, kind))).findFirst().ifPresent(issuing ->
                        problems.add(DiagramProblem.of(issuing, ("Kegiatan %s menerbitkan naskah %s, yang ditandatangani pada kegiatan %s, dan "
                                + "tidak dapat kembali ke sana; bila nomornya dibatalkan sebelum terbit, naskah itu tidak dapat ditandatangani "
                                + "sekali lagi. Tambahkan keputusan yang kembali ke kegiatan itu, minta pindaiannya juga pada kegiatan ini, "
                                + "atau terbitkan naskahnya segera sesudah ditandatangani.").formatted(name(issuing), kind, name(signing)))))));
    }

    /** Whether the register gives the number: numbers that people write on the paper are entered after signing. */
    private boolean isNumbered(String kind, Agency agency) {
        return !KindDeclaration.of(kind).byHand() && renderer.facts(kind, NaskahStage.ISSUED, agency, Map.of()).bearsNumber();
    }

    /** Whether the task that issues it can hand in the scan of another paper. */
    private static boolean handsIn(UserTask task, String kind) {
        return TaskKinds.of(task, TaskKinds.SCANNED).entries().contains(kind);
    }

    private static boolean isIssuedAfter(UserTask signing, UserTask issuing, String kind) {
        return Dispatches.isIssuedAfter(issuing, kind) && Dispatches.leadsUnissued(signing, issuing, kind);
    }
}
