package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.document.drawup.NaskahTask;
import id.baku.document.print.KindDeclaration;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.expression.DelegateBeans;
import id.baku.office.agency.Agencies;
import id.baku.testing.BakuTest;

/** In the twelve SOPs, forms require the fields that documents need, so that blanks are not found only at the issue. */
@BakuTest
class NeededFieldsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    RepositoryService repositoryService;
    @Autowired
    NaskahRenderer renderer;
    @Autowired
    Agencies agencies;
    @Autowired
    DelegateBeans delegates;

    @Test
    void aFormInsistsOnWhatIsNeeded() throws IOException {
        int seen = 0;
        for (ProcessDefinition sop : repositoryService.createProcessDefinitionQuery().latestVersion().list()) {
            Path folder = Path.of("forms", sop.getTenantId(), sop.getKey());
            if (Files.exists(folder)) {
                seen += check(sop, required(folder));
            }
        }
        assertThat(seen).as("needs of all documents").isGreaterThan(300);
    }

    private int check(ProcessDefinition sop, Set<String> required) {
        BpmnModelInstance model = repositoryService.getBpmnModelInstance(sop.getId());
        Set<String> known = new HashSet<>(required);
        Set<String> kinds = new HashSet<>();
        model.getModelElementsByType(ReceiveTask.class).forEach(wait -> DiagramProperties.of(wait).list("isian")
                .forEach(field -> known.add(field.split("\\s*=")[0])));
        for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
            known.addAll(delegates.writtenBy(task));
            if (NaskahTask.isOne(task) && NaskahTask.of(task).stage().filter(stage -> stage == NaskahStage.ISSUED).isPresent()) {
                kinds.addAll(NaskahTask.of(task).kinds().stream().flatMap(kind -> !kind.equals("${naskahDipilih}") ? Stream.of(kind)
                        : sop.getKey().equals("diy-03") ? Stream.of("berita-acara", "kesepakatan-bersama", "perjanjian-kerja-sama")
                        : Stream.of("surat-penolakan-asesor", "surat-jawaban-asesor", "surat-perintah-tugas")).toList());
            }
        }
        kinds.forEach(kind -> known.addAll(renderer.facts(kind, NaskahStage.ISSUED, agencies.get(sop.getTenantId()), Map.of()).givenPlaces()));
        List<KindDeclaration.Need> needs = kinds.stream().flatMap(kind -> KindDeclaration.of(kind).needs().stream())
                // In documents made for each person of a list, pembicara is a row of permohonan.narasumber, pemegang one of
                // asesi.daftar, opd several of it.
                .map(need -> need.moved(place -> place.replace("pembicara.", "permohonan.narasumber.").replace("pemegang.", "asesi.daftar.")
                        .replace("opd.daftar.", "asesi.daftar.").replace("opd.", "asesi.daftar.")))
                .toList();
        assertThat(needs).as("what no form of %s insists on", sop.getKey()).allMatch(need -> need.isAmong(known)
                || need.places().stream().anyMatch(place -> known.stream().anyMatch(one -> one.startsWith(place + "."))));
        return needs.size();
    }

    private static Set<String> required(Path folder) throws IOException {
        Set<String> required = new HashSet<>();
        try (Stream<Path> forms = Files.list(folder)) {
            for (Path form : forms.toList()) {
                collect(JSON.readTree(form.toFile()), "", required);
            }
        }
        return required;
    }

    private static void collect(JsonNode parent, String list, Set<String> required) {
        for (JsonNode field : parent.path("components")) {
            if (field.path("type").asText().equals("dynamiclist")) {
                collect(field, field.path("path").asText() + ".", required);
            } else if (field.path("validate").path("required").asBoolean()) {
                required.add(list + field.path("key").asText());
            } else {
                collect(field, list, required);
            }
        }
    }
}
