package id.baku.work.standard;

import java.util.HashSet;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.engine.diagram.Delegates;

/** Outputs that nobody has to hand in: documents that a service task draws up right after the activity. */
public final class DrawnUpOutput {

    private DrawnUpOutput() {
    }

    /** Whether a document is drawn up after the activity and before the next task. */
    public static boolean follows(Activity activity) {
        return follows(activity, new HashSet<>());
    }

    private static boolean follows(FlowNode node, Set<FlowNode> seen) {
        return node.getOutgoing().stream().map(SequenceFlow::getTarget).anyMatch(next ->
                next instanceof ServiceTask task && Delegates.calls(task, Delegates.DRAW_UP)
                        || !(next instanceof UserTask) && !(next instanceof ReceiveTask) && seen.add(next) && follows(next, seen));
    }
}
