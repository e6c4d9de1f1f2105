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

/** SOPs that are in force or were: withdrawing one, and sending an earlier version once more. Callers answer for who asks. */
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
     * No case starts through any of its versions any more; those that run come to their end. The engine stops the background
     * work of its running cases as well, which therefore is let go on.
     */
    public void withdraw(Agency agency, String key) {
        asSystem.call(() -> {
            // One by one: the log of operations tells an agency of what names a version alone.
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

    /** Deploys the files of a version once more, in the name of who is logged in: a draft, where the agency asks for a second person. */
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
