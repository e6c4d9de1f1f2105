package id.baku.engine.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

import id.baku.engine.walls.AsSystem;

/** The diagrams that an agency works by. */
@Component
public class DeployedDiagrams {

    private final RepositoryService repositoryService;
    private final AsSystem asSystem;

    DeployedDiagrams(RepositoryService repositoryService, AsSystem asSystem) {
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
    }

    /**
     * The latest version of each SOP of an agency, by key; also of those in which the user has no part, so the caller
     * answers for who asks. The engine's own wall between agencies stays: users of another agency get nothing.
     */
    public List<DeployedDiagram> ofAgency(String agency) {
        return asSystem.call(() -> repositoryService.createProcessDefinitionQuery().tenantIdIn(agency).latestVersion()
                .orderByProcessDefinitionKey().asc().list().stream().map(this::diagram).toList());
    }

    /** All versions of an SOP of an agency, latest first; who asks is the caller's to answer for, as above. */
    public List<DeployedDiagram> versions(String agency, String key) {
        return asSystem.call(() -> repositoryService.createProcessDefinitionQuery().tenantIdIn(agency)
                .processDefinitionKey(key).orderByProcessDefinitionVersion().desc().list().stream()
                .map(this::diagram).toList());
    }

    /** Needs whatever right the caller has to read it. */
    DeployedDiagram diagram(ProcessDefinition definition) {
        var deployment = repositoryService.createDeploymentQuery().deploymentId(definition.getDeploymentId())
                .singleResult();
        return new DeployedDiagram(definition.getId(), definition.getVersion(), definition.getVersionTag(),
                deployment.getDeploymentTime().toInstant(), sha256(definition), definition.isSuspended(), repositoryService
                .getBpmnModelInstance(definition.getId()).getModelElementById(definition.getKey()));
    }

    private String sha256(ProcessDefinition definition) {
        try (InputStream diagram = repositoryService.getProcessModel(definition.getId())) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(diagram.readAllBytes()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("Diagram of " + definition.getId() + " could not be read", e);
        }
    }
}
