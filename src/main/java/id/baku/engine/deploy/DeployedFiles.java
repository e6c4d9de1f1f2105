package id.baku.engine.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import id.baku.engine.diagram.FormId;

/** The files with which an SOP was deployed, compared with those of a folder. */
class DeployedFiles {

    /** Marks our own deployments, to tell them from others. */
    static final String SOURCE = "baku";

    private final RepositoryService repositoryService;
    private final SentSops sent;

    DeployedFiles(RepositoryService repositoryService, SentSops sent) {
        this.repositoryService = repositoryService;
        this.sent = sent;
    }

    /** The deployment of the version that new cases run through. */
    Optional<Deployment> latest(String processKey, String agency) {
        ProcessDefinition definition = repositoryService.createProcessDefinitionQuery()
                .processDefinitionKey(processKey).tenantIdIn(agency).latestVersion().singleResult();
        return Optional.ofNullable(definition).map(found -> repositoryService.createDeploymentQuery()
                .deploymentId(found.getDeploymentId()).singleResult());
    }

    /**
     * Why the files of a folder do not replace the version that new cases run through; empty where they do.
     *
     * @param running its deployment; empty for an SOP that has none yet
     */
    Optional<String> keptBecause(Optional<Deployment> running, String processKey, String agency) {
        Optional<LocalDate> ratified = sent.waitsForItsDay(agency, processKey);
        if (ratified.isPresent()) {
            return ratified.map(("Konsep SOP ini sudah disahkan dan mulai berlaku %1$td/%1$tm/%1$tY; berkas di folder berbeda dan tidak digelar. "
                    + "Bila berkas itu yang benar, batalkan dahulu konsepnya di laman SOP.")::formatted);
        }
        if (repositoryService.createProcessDefinitionQuery().processDefinitionKey(processKey).tenantIdIn(agency).latestVersion()
                .suspended().count() > 0) {
            return Optional.of("SOP ini telah dicabut; berkas di folder tidak digelar. Ajukan lagi versi terdahulu di laman SOP.");
        }
        return running.filter(deployment -> !areOurs(deployment)).map(DeployedFiles::keptBecause);
    }

    static boolean areOurs(Deployment deployment) {
        return SOURCE.equals(deployment.getSource());
    }

    private static String keptBecause(Deployment deployment) {
        return "Versi yang berjalan digelar dari luar folder (%1$s, %2$td/%2$tm/%2$tY) dan berbeda dari berkas di folder."
                .formatted(deployment.getName(), deployment.getDeploymentTime());
    }

    /** Whether the files are the same in substance: diagrams by content, forms by id; file names and line ends do not count. */
    boolean hold(Deployment deployment, Map<String, byte[]> resources) {
        Map<String, byte[]> deployed = new HashMap<>();
        for (String name : repositoryService.getDeploymentResourceNames(deployment.getId())) {
            if (StandardForm.isAdded(name)) {
                continue;
            }
            try (InputStream content = repositoryService.getResourceAsStream(deployment.getId(), name)) {
                deployed.put(name, content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + name + " of deployment " + deployment.getId(), e);
            }
        }
        return fingerprint(deployed).equals(fingerprint(resources));
    }

    private static Map<String, String> fingerprint(Map<String, byte[]> resources) {
        Map<String, String> contents = new HashMap<>();
        resources.forEach((name, content) -> contents.put(
                name.endsWith(".form") ? FormId.of(content).orElse(name) : "diagram",
                new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n").strip()));
        return contents;
    }
}
