package id.baku.engine.deploy;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

import id.baku.engine.rule.DiagramProblem;
import id.baku.office.agency.Agency;
import id.baku.office.agency.DraftTenant;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;

/**
 * Makes a draft of what a person deploys, under the tenant of drafts, where no case runs. Number and title of an SOP change
 * only if somebody has confirmed it before.
 */
@Component
class PeoplesDeployments {

    private final SentSops sent;
    private final PutInForce putInForce;
    private final AgencyRecord record;

    PeoplesDeployments(SentSops sent, PutInForce putInForce, AgencyRecord record) {
        this.sent = sent;
        this.putInForce = putInForce;
        this.record = record;
    }

    /** Called before the engine reads the diagrams, because they get the tenant of their deployment. */
    void settle(DeploymentEntity deployment, Agency agency, Map<String, BpmnModelInstance> diagrams) {
        Authentication user = Context.getCommandContext().getAuthentication();
        if (user == null || user.getUserId() == null) {
            recordTheFolder(deployment, agency, diagrams);
            return;
        }
        if (putInForce.isNow()) {
            return;
        }
        SopIdentity sop = SopIdentity.of(onlyOne(deployment, diagrams));
        List<String> changes = sop.changes(inForce(agency));
        if (!changes.isEmpty() && !sent.isMeant(agency, sop)) {
            sent.hold(agency, sop, user.getUserId());
            throw DiagramGuard.refusal(diagrams.keySet().iterator().next(), List.of(new DiagramProblem(sop.key(),
                    String.join(" ", changes) + " Belum ada yang digelar. Bila ini memang SOP yang sama, nyatakan itu di laman SOP, "
                            + "lalu gelar sekali lagi; bila SOP lain, beri kunci (Id proses) dan nomor yang lain.")));
        }
        if (DeployedFiles.areOurs(deployment)) {
            // Without this it would look as if it came from the folder, whose files would replace it at the next start.
            deployment.setSource(null);
        }
        if (sent.waits(agency)) {
            String tenant = DraftTenant.of(agency);
            deployment.setTenantId(tenant);
            deployment.getResources().values().forEach(resource -> ((ResourceEntity) resource).setTenantId(tenant));
            sent.keep(agency, sop, deployment.getId(), user.getUserId());
        }
    }

    /** Records deployments of the folder: at a start nobody is logged in, and the engine logs nothing. */
    private void recordTheFolder(DeploymentEntity deployment, Agency agency, Map<String, BpmnModelInstance> diagrams) {
        if (putInForce.isNow() && DeployedFiles.areOurs(deployment)) {
            diagrams.values().forEach(diagram -> record.write(Entry.of(agency.id(), null, Act.DIAGRAM_DEPLOYED)
                    .about(SopFolders.keyOf(diagram)).with("dari folder: " + deployment.getName())));
        }
    }

    /**
     * A deployment has exactly one SOP: forms alone would change a version in force, and with two SOPs it would be unclear what
     * was confirmed.
     */
    private static Process onlyOne(DeploymentEntity deployment, Map<String, BpmnModelInstance> diagrams) {
        List<Process> sops = diagrams.values().stream().flatMap(diagram -> diagram.getModelElementsByType(Process.class).stream())
                .filter(Process::isExecutable).toList();
        if (diagrams.size() == 1 && sops.size() == 1) {
            return sops.get(0);
        }
        throw DiagramGuard.refusal(deployment.getResources().keySet().stream().sorted().findFirst().orElse("-"),
                List.of(new DiagramProblem(null, sops.isEmpty()
                        ? "Tidak ada proses yang dapat dijalankan (Executable) di dalamnya. Gelar diagram SOP bersama formulirnya."
                        : "Gelar satu SOP setiap kali: satu diagram dengan satu proses yang dapat dijalankan, bersama formulirnya.")));
    }

    private static List<SopIdentity> inForce(Agency agency) {
        ProcessDefinitionQueryImpl latest = new ProcessDefinitionQueryImpl();
        latest.latestVersion().tenantIdIn(agency.id());
        return Context.getCommandContext().getProcessDefinitionManager().findProcessDefinitionsByQueryCriteria(latest, null).stream()
                .map(definition -> Context.getProcessEngineConfiguration().getDeploymentCache()
                        .findBpmnModelInstanceForProcessDefinition(definition.getId()).<Process>getModelElementById(definition.getKey()))
                .map(SopIdentity::of).toList();
    }
}
