package id.baku.document.approval;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

import id.baku.document.drawup.DocumentWays;
import id.baku.document.drawup.TaskKinds;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.Signer;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.form.DiagramForms;
import id.baku.engine.rule.DiagramProblem;
import id.baku.engine.rule.DiagramRule;
import id.baku.office.agency.Agency;

/**
 * Rule for signing tasks: the task's lane belongs to an official whose name the document prints. And the task is not done by
 * several people, for the last of them would count as having signed for all.
 */
@Component
class SignerRule implements DiagramRule {

    private final NaskahRenderer renderer;

    SignerRule(NaskahRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        check(model, agency, DiagramForms.NONE, problems);
    }

    @Override
    public void check(BpmnModelInstance model, Agency agency, DiagramForms forms, List<DiagramProblem> problems) {
        DocumentWays ways = new DocumentWays(model);
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            if (isRepeated(task)) {
                Stream.concat(ways.approvedIn(task).stream(), TaskKinds.of(task, TaskKinds.INITIALED).entries().stream()).distinct()
                        .forEach(kind -> problems.add(DiagramProblem.of(task, ("Kegiatan %s menyetujui naskah %s, tetapi dijalankan "
                                + "beberapa kali (multi-instance), sehingga orang yang terakhir berdiri untuk semuanya; buat satu kegiatan "
                                + "untuk setiap orang yang menyetujui.").formatted(name(task), kind))));
            }
            Optional<String> official = DiagramElements.roleOf(task).map(agency::officialOf);
            Stream.of(TaskKinds.SIGNED, TaskKinds.APPROVED).flatMap(property -> TaskKinds.of(task, property).among(forms).stream()).distinct().forEach(kind -> {
                List<Signer> signers = renderer.signers(kind, agency);
                if (official.isPresent() && signers.stream().noneMatch(signer -> official.get().equals(signer.official()))) {
                    problems.add(DiagramProblem.of(task, ("Kegiatan %s menandatangani atau menyetujui naskah %s, tetapi naskah itu "
                            + "mencetak nama %s, bukan pejabat pada lajurnya; pindahkan kegiatan ke lajur pejabat itu, atau "
                            + "pindahkan naskah itu ke \"Pindaian\".")
                            .formatted(name(task), kind, offices(signers))));
                }
            });
        }
    }

    private static boolean isRepeated(UserTask task) {
        for (ModelElementInstance node = task; node instanceof Activity activity; node = node.getParentElement()) {
            if (activity.getLoopCharacteristics() != null) {
                return true;
            }
        }
        return false;
    }

    /** The officials whose names a document prints, for a sentence. */
    static String offices(List<Signer> signers) {
        String offices = signers.stream().map(Signer::office).filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
        return offices.isEmpty() ? "pejabat yang tidak dimiliki instansi ini" : offices;
    }
}
