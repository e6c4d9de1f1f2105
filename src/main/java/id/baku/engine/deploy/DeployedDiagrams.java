package id.baku.engine.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.apache.commons.codec.digest.DigestUtils;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

import id.baku.engine.walls.AsSystem;

/** The deployed diagrams of an agency. */
@Component
public class DeployedDiagrams {

    private final RepositoryService repositoryService;
    private final AsSystem asSystem;

    DeployedDiagrams(RepositoryService repositoryService, AsSystem asSystem) {
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
    }

    /**
     * The latest version of each SOP of an agency, by key, including SOPs in which the user has no part; the caller checks the
     * user's rights. The engine still keeps agencies apart: users of another agency get nothing.
     */
    public List<DeployedDiagram> ofAgency(String agency) {
        return asSystem.call(() -> repositoryService.createProcessDefinitionQuery().tenantIdIn(agency).latestVersion()
                .orderByProcessDefinitionKey().asc().list().stream().map(this::diagram).toList());
    }

    /** All versions of an SOP of an agency, latest first; the caller checks the user's rights. */
    public List<DeployedDiagram> versions(String agency, String key) {
        return asSystem.call(() -> repositoryService.createProcessDefinitionQuery().tenantIdIn(agency)
                .processDefinitionKey(key).orderByProcessDefinitionVersion().desc().list().stream()
                .map(this::diagram).toList());
    }

    /** The diagram of a version, read with the rights that the caller has. */
    DeployedDiagram diagram(ProcessDefinition definition) {
        var deployment = repositoryService.createDeploymentQuery().deploymentId(definition.getDeploymentId())
                .singleResult();
        return new DeployedDiagram(definition.getId(), definition.getVersion(), definition.getVersionTag(),
                deployment.getDeploymentTime().toInstant(), sha256(definition), definition.isSuspended(), repositoryService
                .getBpmnModelInstance(definition.getId()).getModelElementById(definition.getKey()));
    }

    private String sha256(ProcessDefinition definition) {
        try (InputStream diagram = repositoryService.getProcessModel(definition.getId())) {
            return DigestUtils.sha256Hex(diagram);
        } catch (IOException e) {
            throw new IllegalStateException("Diagram of " + definition.getId() + " could not be read", e);
        }
    }
}
