package id.baku.engine.deploy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;

import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agency;

/**
 * SOPs that are deployed and not in force. They belong to a tenant without users, so callers check the user's rights and the
 * agency.
 */
@Component
public class DeployedDrafts {

    private final RepositoryService repositoryService;
    private final DeployedDiagrams diagrams;
    private final AsSystem asSystem;
    private final PutInForce putInForce;

    DeployedDrafts(RepositoryService repositoryService, DeployedDiagrams diagrams, AsSystem asSystem, PutInForce putInForce) {
        this.repositoryService = repositoryService;
        this.diagrams = diagrams;
        this.asSystem = asSystem;
        this.putInForce = putInForce;
    }

    /** The diagram of a draft. */
    public DeployedDiagram diagram(String deploymentId) {
        return asSystem.inNobodysName(() -> diagrams.diagram(repositoryService.createProcessDefinitionQuery()
                .deploymentId(deploymentId).singleResult()));
    }

    /** Its files as they were sent. */
    public Map<String, byte[]> files(String deploymentId) {
        return asSystem.inNobodysName(() -> {
            Map<String, byte[]> files = new TreeMap<>();
            for (String name : repositoryService.getDeploymentResourceNames(deploymentId)) {
                if (!StandardForm.isAdded(name)) {
                    files.put(name, read(deploymentId, name));
                }
            }
            return files;
        });
    }

    /**
     * Deploys the files of a draft for the agency in the name of the logged-in user, so that new cases run through them. All
     * rules are checked again, because roles and other SOPs may have changed meanwhile.
     *
     * @return id of the definition that is in force
     */
    public String bringIntoForce(Agency agency, String deploymentId) {
        Deployment draft = asSystem.inNobodysName(() -> repositoryService.createDeploymentQuery().deploymentId(deploymentId).singleResult());
        DeploymentBuilder builder = repositoryService.createDeployment().tenantId(agency.id()).name(draft.getName()).source(draft.getSource());
        files(deploymentId).forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
        return asSystem.call(() -> putInForce.call(builder::deployWithResult)).getDeployedProcessDefinitions().get(0).getId();
    }

    /** Deletes the deployments of drafts that are decided; those deleted already are passed over. */
    public void remove(Collection<String> deploymentIds) {
        asSystem.inNobodysName(() -> {
            deploymentIds.stream().filter(id -> repositoryService.createDeploymentQuery().deploymentId(id).count() > 0)
                    .forEach(id -> repositoryService.deleteDeployment(id, true));
            return null;
        });
    }

    private byte[] read(String deploymentId, String name) {
        try (InputStream content = repositoryService.getResourceAsStream(deploymentId, name)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + " of deployment " + deploymentId, e);
        }
    }
}
