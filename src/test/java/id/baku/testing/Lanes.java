package id.baku.testing;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.LaneSet;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Puts the nodes of diagrams made by tests into a lane, because only lanes say who works. */
public final class Lanes {

    private Lanes() {
    }

    /** Puts all nodes of a process into the lane of one role. */
    public static BpmnModelInstance inOne(String role, BpmnModelInstance model) {
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        LaneSet lanes = model.newInstance(LaneSet.class);
        process.addChildElement(lanes);
        Lane lane = model.newInstance(Lane.class, role);
        lanes.addChildElement(lane);
        process.getChildElementsByType(FlowNode.class).forEach(lane.getFlowNodeRefs()::add);
        return model;
    }
}
