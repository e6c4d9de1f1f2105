package id.baku.document.drawup;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahStore;
import id.baku.document.store.Uploads;
import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.FollowingTasks;
import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;

/**
 * Where the scan of a signed paper was handed in, refuses to complete a task with another text or number than on the paper. It
 * is allowed where the document becomes a draft again, or its scan can be handed in once more, before it is issued. For a scan
 * that an earlier release kept without its text, the text at the completion of the next task before the issue counts.
 */
@Component
class ScanGuard {

    private final NaskahStore store;
    private final SignedPapers papers;
    private final NaskahRenderer renderer;
    private final FollowingTasks following;
    private final CaseData caseData;
    private final Agencies agencies;

    ScanGuard(NaskahStore store, SignedPapers papers, NaskahRenderer renderer, FollowingTasks following, CaseData caseData, Agencies agencies) {
        this.store = store;
        this.papers = papers;
        this.renderer = renderer;
        this.following = following;
        this.caseData = caseData;
        this.agencies = agencies;
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    void check(DelegateTask task) {
        List<String> kinds = store.ofInstance(task.getProcessInstanceId()).stream().filter(file -> (file.approvedData() != null
                || file.isTextUnknown()) && file.kind().endsWith(Uploads.SCAN)).map(file -> file.kind().split("\\.")[0]).distinct().toList();
        if (kinds.isEmpty()) {
            return;
        }
        Agency agency = agencies.get(task.getTenantId());
        Map<String, Object> data = caseData.of(task.getExecution());
        BpmnModelInstance model = (BpmnModelInstance) task.getBpmnModelElementInstance().getModelInstance();
        kinds.stream().filter(kind -> isToBeIssued(task, model, kind)).forEach(kind ->
                papers.of(model, task.getProcessInstanceId(), kind, agency, data).forEach(paper -> requireShown(paper, agency, data)));
    }

    private void requireShown(SignedPapers.Paper paper, Agency agency, Map<String, Object> data) {
        List<Naskah> scans = papers.scans(paper.document(), data);
        if (!scans.isEmpty() && scans.stream().noneMatch(scan -> papers.shows(scan, paper.document(), agency, paper.data()))) {
            throw Refusal.conflict(("Isi atau nomor %s berubah sesudah pindaiannya diserahkan, sehingga pindaian itu bukan pindaian naskah "
                    + "ini. Cetak naskahnya sekali lagi, mintakan tanda tangan, dan unggah pindaian yang baru; atau kembalikan isiannya "
                    + "seperti yang tercetak.").formatted(renderer.facts(paper.document().kind(), NaskahStage.ISSUED, agency, paper.data()).name()));
        }
        scans.forEach(scan -> papers.bind(scan, paper));
    }

    /** Whether the text is fixed after the task, without a new draft and without another chance to hand in a scan. */
    private boolean isToBeIssued(DelegateTask task, BpmnModelInstance model, String kind) {
        List<FlowNode> nodes = following.nodes(task);
        Optional<NaskahStage> first = nodes.stream().flatMap(node -> DocumentWays.stage(node, kind).stream())
                .filter(stage -> stage == NaskahStage.DRAFT || stage.isIssued()).findFirst();
        if (first.isPresent()) {
            return first.get() != NaskahStage.DRAFT;
        }
        DocumentWays ways = new DocumentWays(model);
        return nodes.stream().filter(node -> !(node instanceof ServiceTask) && (!(node instanceof Gateway) || node instanceof EventBasedGateway)
                        || node instanceof ParallelGateway && node.getSucceedingNodes().list().stream().noneMatch(nodes::contains))
                .anyMatch(next -> ways.leadsToClean(next, kind, node -> node instanceof UserTask act && asksForScan(act, kind)));
    }

    private static boolean asksForScan(UserTask task, String kind) {
        return List.of(TaskKinds.SIGNED, TaskKinds.SCANNED).stream().anyMatch(property -> TaskKinds.of(task, property).entries().stream()
                .anyMatch(entry -> entry.equals(kind) || NaskahTask.isExpression(entry)));
    }
}
