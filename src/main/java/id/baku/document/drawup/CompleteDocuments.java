package id.baku.document.drawup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

import id.baku.document.print.EditableField;
import id.baku.document.print.EditableRegions;
import id.baku.document.print.KindDeclaration;
import id.baku.document.print.KindDeclaration.Need;
import id.baku.document.print.NaskahStage;
import id.baku.document.store.DocumentId;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.form.DiagramForms;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agency;

/**
 * Refuses to issue documents of kinds that belong to other agencies, and documents with blanks; the sentence says what is
 * missing and where it is entered.
 */
@Component
class CompleteDocuments {

    /** The property of a task whose executor may edit the wording of documents. */
    private static final String EDITED = "konsep";

    private final HistoryService historyService;
    private final RepositoryService repositoryService;
    private final AsSystem asSystem;

    CompleteDocuments(HistoryService historyService, RepositoryService repositoryService, AsSystem asSystem) {
        this.historyService = historyService;
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
    }

    /**
     * @param title   of the document
     * @param stage to which it comes; what the kind adds later may be missing until it is issued
     * @param data the data of which it is made, with the edited wording
     * @param onItsWay what will come into the case before it is issued
     */
    void require(DocumentId document, String title, NaskahStage stage, Agency agency, Map<String, Object> data, OnItsWay onItsWay) {
        KindDeclaration kind = KindDeclaration.of(document.kind());
        if (!kind.agencies().contains(agency.id())) {
            throw Refusal.invalid("%s bukan naskah %s, sehingga tidak dapat %s.".formatted(title, agency.name(), done(stage)));
        }
        List<Need> missing = kind.needs().stream().map(need -> need.moved(onItsWay.placeInCase()))
                .filter(need -> !need.isMet(data) && !need.isAmong(onItsWay.places()))
                .filter(need -> stage == NaskahStage.ISSUED || !need.isAmong(kind.later())).toList();
        List<String> wordings = blanks(data);
        if (!missing.isEmpty() || !wordings.isEmpty()) {
            throw asSystem.call(() -> refusal(document, title, stage, missing, wordings));
        }
    }

    private static String done(NaskahStage stage) {
        return stage == NaskahStage.ISSUED ? "diterbitkan" : stage == NaskahStage.READY ? "disiapkan untuk ditandatangani" : "disetujui";
    }

    /** The parts of the edited text that still hold dots for blanks. */
    private static List<String> blanks(Map<String, Object> data) {
        Map<?, ?> edited = data.get(EditableRegions.KEY) instanceof Map<?, ?> texts ? texts : Map.of();
        return Stream.of(EditableField.values()).filter(field -> edited.get(field.id()) instanceof String text
                && KindDeclaration.hasBlanks(text)).map(EditableField::label).toList();
    }

    private Refusal refusal(DocumentId document, String title, NaskahStage stage, List<Need> missing, List<String> wordings) {
        String version = historyService.createHistoricProcessInstanceQuery().processInstanceId(document.processInstanceId())
                .singleResult().getProcessDefinitionId();
        BpmnModelInstance model = repositoryService.getBpmnModelInstance(version);
        FieldSources sources = new FieldSources(forms(repositoryService.getProcessDefinition(version).getDeploymentId()));
        // Where two activities ask for a value, the later one had to make it complete.
        List<FlowNode> nodes = new ArrayList<>();
        Stream.of(StartEvent.class, ReceiveTask.class, UserTask.class).forEach(type -> nodes.addAll(model.getModelElementsByType(type)));
        Collections.reverse(nodes);
        Map<String, List<String>> byPlace = new LinkedHashMap<>();
        missing.forEach(need -> {
            Optional<FieldSources.Source> source = sources.of(need, nodes);
            byPlace.computeIfAbsent(source.map(FieldSources.Source::where).orElse(""), where -> new ArrayList<>())
                    .add(source.map(FieldSources.Source::label).orElse(need.label()));
        });
        if (!wordings.isEmpty()) {
            byPlace.put("teks yang disunting" + model.getModelElementsByType(UserTask.class).stream()
                    .filter(task -> DiagramProperties.of(task).list(EDITED).contains(document.kind())).findFirst()
                    .map(task -> " pada kegiatan " + DiagramElements.name(task)).orElse(""), wordings);
        }
        return Refusal.invalid("%s belum lengkap, sehingga tidak dapat %s. Belum terisi: %s.".formatted(title, done(stage),
                byPlace.entrySet().stream().map(one -> String.join(", ", one.getValue())
                        + (one.getKey().isEmpty() ? "" : " (" + one.getKey() + ")")).collect(Collectors.joining("; "))));
    }

    private DiagramForms forms(String deployment) {
        return DiagramForms.of(repositoryService.getDeploymentResources(deployment).stream()
                .filter(resource -> resource.getName().endsWith(".form"))
                .map(resource -> read(repositoryService.getResourceAsStreamById(deployment, resource.getId()))).toList());
    }

    private static byte[] read(InputStream resource) {
        try (resource) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
