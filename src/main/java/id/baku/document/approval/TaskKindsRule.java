package id.baku.document.approval;

import static id.baku.engine.diagram.DiagramElements.name;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

import id.baku.document.drawup.NaskahTask;
import id.baku.document.drawup.TaskKinds;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.engine.rule.DiagramProblem;
import id.baku.engine.rule.DiagramRule;
import id.baku.office.agency.Agency;

/**
 * Rule: documents that a task lets its executor sign, approve, hand in, send or initial exist, and a task for initials says
 * what its form would send.
 */
@Component
class TaskKindsRule implements DiagramRule {

    private static final Map<String, String> LABELS = Map.of(TaskKinds.SIGNED, "Tanda tangan", TaskKinds.APPROVED, "Persetujuan",
            TaskKinds.SCANNED, "Pindaian", TaskKinds.SENT, "Pengiriman", TaskKinds.INITIALED, "Paraf");

    private final NaskahRenderer renderer;

    TaskKindsRule(NaskahRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public void check(BpmnModelInstance model, Agency agency, List<DiagramProblem> problems) {
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            LABELS.forEach((property, label) -> TaskKinds.of(task, property).unknown().forEach(kind -> problems.add(
                    DiagramProblem.of(task, "Kegiatan %s menyebut naskah %s, yang tidak ada templatnya; isi \"%s\", misalnya surat-jawaban."
                            .formatted(name(task), kind, label)))));
            Stream.of(TaskKinds.SIGNED, TaskKinds.SCANNED).flatMap(property -> TaskKinds.of(task, property).literal().stream()
                    .filter(kind -> NaskahTask.forEach(model, kind).filter(each -> property.equals(TaskKinds.SIGNED)
                            || !NaskahTask.isForRows(each)).isPresent())).forEach(kind -> problems.add(DiagramProblem.of(task,
                    ("Kegiatan %s meminta tanda tangan pada naskah %s, yang dibuat satu untuk setiap baris sebuah daftar. Naskah seperti itu "
                    + "ditandatangani di atas kertas (\"Pindaian\"), dan daftarnya disebut langsung, misalnya ${daftar.permohonan.narasumber}.")
                            .formatted(name(task), kind))));
            TaskKinds.of(task, TaskKinds.SCANNED).literal().stream().filter(kind -> NaskahTask.forEach(model, kind)
                    .filter(each -> NaskahTask.isForRows(each) && hasNumberInRow(kind, agency, each)).isPresent())
                    .forEach(kind -> problems.add(DiagramProblem.of(task, ("Kegiatan %s meminta pindaian naskah %s, yang nomornya baru ada "
                            + "ketika naskah setiap orang terbit: tidak ada yang dapat dicetak bernomor dan ditandatangani sebelumnya. "
                            + "Kosongkan \"Pindaian\" dan isi \"Persetujuan\" pada kegiatan di lajur penanda tangannya.")
                            .formatted(name(task), kind))));
            if (!InitialsTask.isReadable(task)) {
                problems.add(DiagramProblem.of(task, ("Kegiatan %s: \"Paraf\" dan \"Isian paraf\" diisi keduanya, isian dengan "
                        + "nama dan nilai, misalnya suratSesuai=ya; kegiatan_04.hasil=Sesuai, diparaf.").formatted(name(task))));
            } else {
                InitialsTask.beyond(task).forEach(place -> problems.add(DiagramProblem.of(task, ("Kegiatan %s: \"Isian paraf\" mengisi %s; "
                        + "yang boleh diisinya hanya jawaban keputusan sesudahnya dan %s.…, hasil kegiatan itu sendiri.")
                        .formatted(name(task), place, task.getId()))));
            }
        }
    }

    /** Whether each document of the kind has a number of its own, kept in the row of the list for which it is made. */
    private boolean hasNumberInRow(String kind, Agency agency, ServiceTask each) {
        String row = NaskahTask.rowName(each);
        String place = renderer.facts(kind, NaskahStage.ISSUED, agency, Map.of(row, Map.of())).numberPlace();
        return place != null && place.startsWith(row + ".");
    }
}
