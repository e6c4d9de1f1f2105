package id.baku.sop.diagram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.SentSop;
import id.baku.testing.WebSession;

/**
 * The analyst of diy, who changes diy-03 with the analyst's own account: deploys as Modeler does, and uses the page of
 * diagrams.
 */
class Analyst {

    static final SampleSop SAMPLE = SampleSop.of("diy-03");
    static final String API = "/camunda/api/sop/diagrams";
    /** Monday, 9.00 in Yogyakarta. */
    static final Instant MONDAY = Instant.parse("2026-01-12T02:00:00Z");

    private static final Path DIAGRAM = Path.of("processes/diy/diy-03-kerja-sama-pengukuran.bpmn");

    private final int port;
    private final RepositoryService repositoryService;
    private final ObjectMapper json;

    private List<String> before;

    Analyst(@LocalServerPort int port, RepositoryService repositoryService, ObjectMapper json) {
        this.port = port;
        this.repositoryService = repositoryService;
        this.json = json;
    }

    void remember() {
        EngineTime.moveTo(MONDAY);
        before = repositoryService.createDeploymentQuery().list().stream().map(Deployment::getId).toList();
    }

    void removeWhatWasDeployed() {
        repositoryService.createDeploymentQuery().list().stream().filter(one -> !before.contains(one.getId()))
                .forEach(deployment -> repositoryService.deleteDeployment(deployment.getId(), true));
        EngineTime.reset();
    }

    static String diagram() throws IOException {
        return Files.readString(DIAGRAM);
    }

    /** Deploys as Modeler's Deploy button does, with the analyst's password; a supervisor confirms the draft. */
    void deploy(String diagram) throws IOException {
        Map<String, String> files = new TreeMap<>(Map.of("diy-03.bpmn", diagram));
        try (Stream<Path> forms = Files.list(Path.of("forms/diy/diy-03"))) {
            for (Path form : forms.toList()) {
                files.put(form.getFileName().toString(), Files.readString(form));
            }
        }
        SentSop.inForce(port, "diy", "diy-03", files);
    }

    WebSession session() {
        return WebSession.cockpit(port, "diy.perancang");
    }

    JsonNode sop() throws IOException {
        JsonNode sops = json.readTree(session().get(API).body()).path("sops");
        return StreamSupport.stream(sops.spliterator(), false).filter(sop -> sop.path("key").asText().equals("diy-03"))
                .findFirst().orElseThrow();
    }

    int latestVersion() throws IOException {
        return sop().path("versions").get(0).path("version").asInt();
    }
}
