package id.baku.document.drawup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.document.drawup.ApprovedText.Approval;
import id.baku.document.print.EditableRegions;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.document.store.DocumentId;
import id.baku.engine.cases.Arrivals;
import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.FollowingTasks;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.form.DeployedForms;
import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;

/**
 * Keeps approved documents unchanged. A task or a recorded arrival is refused when its entries would change what an approved
 * document says. They are allowed where the document becomes a draft again, or comes before those who approved it once more,
 * before its text is fixed. Filling a blank is a change too.
 */
@Component
class ApprovalGuard implements Arrivals {

    private static final UnaryOperator<Map<String, Object>> UNCHANGED = entered -> entered;

    private final ApprovedText approvedText;
    private final EditedTexts editedTexts;
    private final NaskahRenderer renderer;
    private final NaskahNumbers numbers;
    private final FollowingTasks following;
    private final DeployedForms forms;
    private final CaseData caseData;
    private final Agencies agencies;

    ApprovalGuard(ApprovedText approvedText, EditedTexts editedTexts, NaskahRenderer renderer, NaskahNumbers numbers,
                  FollowingTasks following, DeployedForms forms, CaseData caseData, Agencies agencies) {
        this.approvedText = approvedText;
        this.editedTexts = editedTexts;
        this.renderer = renderer;
        this.numbers = numbers;
        this.following = following;
        this.forms = forms;
        this.caseData = caseData;
        this.agencies = agencies;
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    void check(DelegateTask task) {
        check(new Act(task.getBpmnModelElementInstance(), task.getExecution(), (kept, present) ->
                forms.ofTask(task.getProcessDefinitionId(), task.getTaskDefinitionKey()).over(kept, present)));
    }

    @Override
    public void arrived(DelegateExecution wait) {
        ReceiveTask element = (ReceiveTask) wait.getBpmnModelElementInstance();
        check(new Act(element, wait, (kept, present) -> {
            Map<String, Object> entered = kept;
            for (String place : FieldSources.arriving(element)) {
                entered = CaseData.with(entered, place, caseData.at(place, present::get));
            }
            return entered;
        }));
    }

    private void check(Act act) {
        List<DocumentId> documents = approvedText.documents(act.execution().getProcessInstanceId());
        if (documents.isEmpty()) {
            return;
        }
        DocumentWays ways = new DocumentWays((BpmnModelInstance) act.element().getModelInstance());
        List<FlowNode> after = following.nodes(act.element(), act.execution());
        Agency agency = agencies.get(act.execution().getTenantId());
        Map<String, Object> present = caseData.of(act.execution());
        documents.forEach(document -> approvedText.inForce(document).stream().filter(approval -> concerns(act, ways, after, document.kind(), approval))
                .filter(approval -> isChanged(act, document, approval, agency, present)).findFirst().ifPresent(approval -> {
                    throw refused(approval, isOwn(act.element(), ways, document.kind(), approval), agency);
                }));
    }

    private boolean isChanged(Act act, DocumentId document, Approval approval, Agency agency, Map<String, Object> present) {
        Optional<ServiceTask> each = act.element().getModelInstance().getModelElementsByType(ServiceTask.class).stream()
                .filter(task -> NaskahTask.isOne(task) && NaskahTask.of(task).drawsUp(document.kind()))
                .filter(task -> task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics one && one.getCamundaElementVariable() != null)
                .findFirst();
        if (each.isEmpty()) {
            return isChanged(act, document, approval.data(), agency, present, UNCHANGED);
        }
        String variable = ((MultiInstanceLoopCharacteristics) each.get().getLoopCharacteristics()).getCamundaElementVariable();
        Function<Object, DocumentId> made = row -> new DocumentId(document.processInstanceId(), document.kind(),
                renderer.facts(document.kind(), NaskahStage.ISSUED, agency, CaseData.with(present, variable, row)).holder());
        List<Object> rows = following.elements(each.get(), act.execution()).stream().map(caseData::plain).toList();
        if (document.holder() != null) {
            return rows.stream().filter(row -> made.apply(row).equals(document)).findFirst()
                    .map(row -> isChanged(act, document, approval.data(), agency, CaseData.with(present, variable, row),
                            entered -> CaseData.with(entered, variable, row))).orElse(true);
        }
        // A list was approved as a whole, so each row must be the one that was approved, and no row may be added.
        String list = NaskahTask.placeInCase(each.get(), variable + ".").replaceFirst("\\.$", "");
        if (Objects.equals(caseData.at(list, approval.data()::get), caseData.at(list, present::get))) {
            return isChanged(act, document, approval.data(), agency, present, UNCHANGED);
        }
        List<?> before = caseData.at(list, approval.data()::get) instanceof List<?> known ? known : List.of();
        return rows.stream().anyMatch(row -> before.stream().filter(old -> made.apply(old).equals(made.apply(row))).findFirst()
                .map(old -> isChanged(act, made.apply(row), CaseData.with(approval.data(), variable, old), agency, CaseData.with(present, variable, row),
                        entered -> CaseData.with(entered, variable, row))).orElse(true));
    }

    private boolean isChanged(Act act, DocumentId document, Map<String, Object> approved, Agency agency, Map<String, Object> present,
                              UnaryOperator<Map<String, Object>> ofRow) {
        Map<String, Object> kept = approvedText.holding(document, agency, present, numbers.fresh(document, agency, approved));
        Map<String, Object> entered = ofRow.apply(act.written().apply(kept, present));
        if (act.element() instanceof UserTask task && TaskKinds.of(task, TaskKinds.WORDED).entries().contains(document.kind())) {
            entered = CaseData.with(entered, EditableRegions.KEY, editedTexts.of(document.processInstanceId(), document.kind()));
        }
        return !renderer.isSame(document.kind(), agency, kept, entered);
    }

    /** Whether the text is fixed after this act without being seen again by those who approved it. */
    private static boolean concerns(Act act, DocumentWays ways, List<FlowNode> after, String kind, Approval approval) {
        if (isOwn(act.element(), ways, kind, approval) && !approval.electronic()) {
            return false;
        }
        // A text that is laid before the parties once more is a new paper.
        Predicate<FlowNode> anew = node -> isOwn(node, ways, kind, approval) || approval.role() == null
                && DocumentWays.stage(node, kind).filter(stage -> stage == NaskahStage.READY).isPresent();
        return ways.holdsAfter(after, kind, anew);
    }

    /** Whether a node is a task in which the same role approves the document. */
    private static boolean isOwn(FlowNode node, DocumentWays ways, String kind, Approval approval) {
        return node instanceof UserTask task && DiagramElements.roleOf(task).filter(role -> role.equals(approval.role())).isPresent()
                && ways.approvedIn(task).stream().anyMatch(entry -> entry.equals(kind) || NaskahTask.isExpression(entry));
    }

    private static Refusal refused(Approval approval, boolean own, Agency agency) {
        if (own) {
            return Refusal.conflict(("Isian ini tidak sama dengan naskah %s yang sudah ditandatangani secara elektronik dalam tugas ini. "
                    + "Tanda tangani sekali lagi, atau kembalikan isiannya seperti ketika ditandatangani.").formatted(approval.title()));
        }
        String by = approval.role() == null ? "disiapkan untuk ditandatangani para pihak"
                : "disetujui oleh " + agency.role(approval.role()).map(role -> role.name()).orElse(approval.role());
        return Refusal.conflict(("Isian ini mengubah naskah %s, yang sudah %s. Kembalikan isiannya seperti ketika itu, atau minta naskah "
                + "itu disusun dan disetujui sekali lagi.").formatted(approval.title(), by));
    }

    /**
     * Entries that somebody is about to make.
     *
     * @param written combines the given data with the entries: the data at approval, and all data of the case now
     */
    private record Act(FlowNode element, DelegateExecution execution, BinaryOperator<Map<String, Object>> written) {
    }
}
