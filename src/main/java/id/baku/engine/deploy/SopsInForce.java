package id.baku.engine.deploy;

import java.io.ByteArrayInputStream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agency;

/** Withdraws SOPs and sends earlier versions again. Callers check the user's rights. */
@Component
public class SopsInForce {

    private final RepositoryService repositoryService;
    private final ManagementService managementService;
    private final DeployedDrafts drafts;
    private final AsSystem asSystem;

    SopsInForce(RepositoryService repositoryService, ManagementService managementService, DeployedDrafts drafts, AsSystem asSystem) {
        this.repositoryService = repositoryService;
        this.managementService = managementService;
        this.drafts = drafts;
        this.asSystem = asSystem;
    }

    /**
     * Withdraws an SOP: no case starts through any of its versions, running ones continue to their end. The engine would also
     * stop the background jobs of running cases, so these are resumed.
     */
    public void withdraw(Agency agency, String key) {
        asSystem.call(() -> {
            // Version by version, because the log of operations tells an agency only of entries that name a version.
            repositoryService.createProcessDefinitionQuery().processDefinitionKey(key).tenantIdIn(agency.id()).active().list()
                    .forEach(version -> {
                        repositoryService.updateProcessDefinitionSuspensionState().byProcessDefinitionId(version.getId())
                                .includeProcessInstances(false).suspend();
                        managementService.updateJobDefinitionSuspensionState().byProcessDefinitionId(version.getId())
                                .includeJobs(false).activate();
                    });
            return null;
        });
    }

    /**
     * Deploys the files of a version again, in the name of the logged-in user; it becomes a draft where the agency requires a
     * second person.
     */
    public void sendAgain(Agency agency, DeployedDiagram version) {
        ProcessDefinition definition = asSystem.call(() -> repositoryService.getProcessDefinition(version.definitionId()));
        DeploymentBuilder builder = repositoryService.createDeployment().tenantId(agency.id())
                .name("%s versi ke-%d".formatted(definition.getKey(), definition.getVersion())).source("Versi terdahulu");
        drafts.files(definition.getDeploymentId()).forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
        try {
            builder.deploy();
        } catch (ParseException e) {
            throw Refusal.conflict("Versi ini tidak dapat diajukan lagi. " + e.getMessage());
        }
    }
}
