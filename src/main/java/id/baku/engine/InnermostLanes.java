package id.baku.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.Lane;
import org.camunda.bpm.engine.impl.pvm.process.LaneSet;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The lanes of a process as executors. The engine reads only the outermost lanes, and modelling tools list a node in every lane
 * around it. So the parts of a divided lane become lanes beside it, and the lane itself keeps only the nodes that lie in none
 * of its parts.
 */
final class InnermostLanes {

    private InnermostLanes() {
    }

    static void put(Element element, ProcessDefinitionEntity process) {
        for (Element laneSet : element.elements("laneSet")) {
            process.getLaneSets().stream().filter(set -> set.getLanes().stream().anyMatch(lane -> isIn(laneSet, lane))).findFirst()
                    .ifPresent(set -> laneSet.elements("lane").forEach(lane -> divide(lane, set)));
        }
    }

    private static boolean isIn(Element laneSet, Lane lane) {
        return laneSet.elements("lane").stream().anyMatch(one -> lane.getId().equals(one.attribute("id")));
    }

    /** Adds the parts of a lane; answers all nodes in the lane and its parts. */
    private static Set<String> divide(Element outer, LaneSet set) {
        Set<String> inner = new HashSet<>();
        for (Element parts : outer.elements("childLaneSet")) {
            for (Element part : parts.elements("lane")) {
                Lane lane = new Lane();
                lane.setId(part.attribute("id"));
                lane.setName(part.attribute("name"));
                part.elements("flowNodeRef").forEach(node -> lane.getFlowNodeIds().add(node.getText().strip()));
                set.addLane(lane);
                inner.addAll(divide(part, set));
            }
        }
        Lane lane = set.getLaneForId(outer.attribute("id"));
        List<String> nodes = lane.getFlowNodeIds();
        nodes.removeIf(node -> inner.contains(node.strip()));
        inner.addAll(nodes.stream().map(String::strip).toList());
        if (nodes.isEmpty() && !outer.elements("childLaneSet").isEmpty()) {
            set.getLanes().remove(lane);
        }
        return inner;
    }
}
