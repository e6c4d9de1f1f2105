package id.baku.document.drawup;

import java.time.Clock;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.document.store.Approvals;
import id.baku.document.store.KeptApproval;
import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.FollowingTasks;
import id.baku.engine.cases.PrecedingTask.Act;
import id.baku.engine.diagram.DiagramElements;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;

/**
 * Keeps what an official approves when the official's task is completed. Whatever others do until the document is drawn up or
 * issued, in another branch or while a job waits, the approved text counts.
 */
@Component
class KeepApprovals {

    private final FollowingTasks following;
    private final DocumentTexts texts;
    private final ApprovedText approvedText;
    private final Approvals approvals;
    private final NaskahRenderer renderer;
    private final CaseData caseData;
    private final Agencies agencies;
    private final Clock clock;

    KeepApprovals(FollowingTasks following, DocumentTexts texts, ApprovedText approvedText, Approvals approvals, NaskahRenderer renderer,
                  CaseData caseData, Agencies agencies, Clock clock) {
        this.following = following;
        this.texts = texts;
        this.approvedText = approvedText;
        this.approvals = approvals;
        this.renderer = renderer;
        this.caseData = caseData;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Runs before the guards, which look at what would be issued. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(condition = "#task.eventName == 'complete'")
    void keep(DelegateTask task) {
        UserTask element = task.getBpmnModelElementInstance();
        DocumentWays ways = new DocumentWays((BpmnModelInstance) element.getModelInstance());
        List<String> entries = List.copyOf(ways.approvedIn(element));
        if (entries.isEmpty()) {
            return;
        }
        Agency agency = agencies.get(task.getTenantId());
        new TaskKinds(entries).in(caseData.of(task.getExecution())).stream()
                .filter(kind -> ways.holdsAfter(following.nodes(task), kind, element::equals))
                .forEach(kind -> keep(task, kind, new Act(task.getAssignee(), DiagramElements.roleOf(element).orElse(null), clock.instant()), agency));
    }

    private void keep(DelegateTask task, String kind, Act act, Agency agency) {
        DocumentText text = texts.approvedNow(kind, task.getExecution(), agency, act);
        boolean signed = approvedText.inForce(text.document()).stream()
                .anyMatch(approval -> approval.electronic() && approval.role().equals(act.role()));
        if (!signed) {
            approvals.add(new KeptApproval(text.document(), renderer.facts(kind, NaskahStage.ISSUED, agency, text.data()).title(),
                    task.getTaskDefinitionKey(), act.assignee(), act.role(), act.end(), caseData.toJson(text.data())));
        }
    }
}
