package id.baku.sop.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import id.baku.engine.deploy.DeployedDiagram;
import id.baku.engine.walls.AsSystem;

/**
 * Moves running cases to another version of their SOP. Open tasks keep executor, due date and timers, so that nobody gets less
 * time for what they have begun. Forms, items and outputs of the new version hold at once, its time standards from the next
 * activity. Callers have checked the user's rights.
 */
@Component
class CaseMigration {

    private static final Logger log = LoggerFactory.getLogger(CaseMigration.class);

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    CaseMigration(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /**
     * What moving the cases would do.
     *
     * @param movable      how many cases would be moved
     * @param places the activities at which they are
     * @param blocked      those that cannot be moved, and why
     * @param confirmation the text that must be typed to do it
     */
    record Preview(int from, int to, long movable, List<Place> places, List<Outcome> blocked, String confirmation) {
    }

    /**
     * An activity at which cases are.
     *
     * @param cases   how many
     * @param kept whether the new version has it too
     * @param changes its differences, which hold from its next run
     */
    record Place(String elementId, String name, int cases, boolean kept, List<DiagramChange> changes) {
    }

    /**
     * The result for one case.
     *
     * @param reason why it was not moved; {@code null} when it was
     */
    record Outcome(String processInstanceId, String businessKey, boolean moved, String reason) {
    }

    private record Standing(ProcessInstance instance, Set<String> activities) {
    }

    Preview preview(DeployedDiagram from, DeployedDiagram to) {
        Set<String> kept = kept(plan(from, to));
        List<Standing> cases = standings(from);
        Map<String, Integer> counts = new TreeMap<>();
        cases.forEach(one -> one.activities().forEach(activity -> counts.merge(activity, 1, Integer::sum)));
        Map<String, List<DiagramChange>> changes = DiagramChanges.between(from.process(), to.process()).stream()
                .filter(change -> change.elementId() != null)
                .collect(Collectors.groupingBy(DiagramChange::elementId, LinkedHashMap::new, Collectors.toList()));
        List<Place> places = counts.entrySet().stream().map(place -> new Place(place.getKey(), nameOf(place.getKey(), from),
                place.getValue(), kept.contains(place.getKey()), changes.getOrDefault(place.getKey(), List.of()))).toList();
        List<Outcome> blocked = cases.stream().filter(one -> !kept.containsAll(one.activities()))
                .map(one -> blocked(one, kept, from)).toList();
        long movable = cases.size() - blocked.size();
        return new Preview(from.version(), to.version(), movable, places, blocked,
                "pindahkan %d kasus ke versi %d".formatted(movable, to.version()));
    }

    /** Moves each case in a transaction of its own, so that one that fails does not affect the others. */
    List<Outcome> execute(DeployedDiagram from, DeployedDiagram to, String user) {
        MigrationPlan plan = plan(from, to);
        Set<String> kept = kept(plan);
        List<Outcome> outcomes = new ArrayList<>();
        for (Standing one : standings(from)) {
            outcomes.add(kept.containsAll(one.activities()) ? move(one.instance(), plan) : blocked(one, kept, from));
        }
        log.info("{} moved {} of {} cases of {} from version {} to {}", user, outcomes.stream().filter(Outcome::moved).count(),
                outcomes.size(), from.process().getId(), from.version(), to.version());
        return outcomes;
    }

    private Outcome move(ProcessInstance instance, MigrationPlan plan) {
        try {
            asSystem.call(() -> {
                runtimeService.newMigration(plan).processInstanceIds(instance.getId()).execute();
                return null;
            });
            return new Outcome(instance.getId(), instance.getBusinessKey(), true, null);
        } catch (ProcessEngineException e) {
            log.warn("Case {} could not be moved", instance.getId(), e);
            return new Outcome(instance.getId(), instance.getBusinessKey(), false,
                    "Keadaan kasus ini tidak cocok dengan versi baru; kasus tetap pada versi lama.");
        }
    }

    private Outcome blocked(Standing one, Set<String> kept, DeployedDiagram from) {
        String names = one.activities().stream().filter(activity -> !kept.contains(activity))
                .map(activity -> "\"%s\" (%s)".formatted(nameOf(activity, from), activity)).collect(Collectors.joining(", "));
        return new Outcome(one.instance().getId(), one.instance().getBusinessKey(), false,
                "Kasus berada pada %s, yang tidak ada pada versi baru.".formatted(names));
    }

    /** Timers are carried over unchanged; no event is created anew. */
    private MigrationPlan plan(DeployedDiagram from, DeployedDiagram to) {
        return asSystem.call(() -> runtimeService.createMigrationPlan(from.definitionId(), to.definitionId())
                .mapEqualActivities().build());
    }

    private static Set<String> kept(MigrationPlan plan) {
        return plan.getInstructions().stream().map(MigrationInstruction::getSourceActivityId).collect(Collectors.toSet());
    }

    private List<Standing> standings(DeployedDiagram diagram) {
        return asSystem.call(() -> runtimeService.createProcessInstanceQuery().processDefinitionId(diagram.definitionId())
                .list().stream().map(instance -> {
                    Set<String> activities = new LinkedHashSet<>();
                    collect(runtimeService.getActivityInstance(instance.getId()), activities);
                    return new Standing(instance, activities);
                }).toList());
    }

    private static void collect(ActivityInstance scope, Set<String> activities) {
        if (scope == null) {
            return; // The case has ended meanwhile.
        }
        for (ActivityInstance child : scope.getChildActivityInstances()) {
            if (child.getChildActivityInstances().length + child.getChildTransitionInstances().length == 0) {
                activities.add(child.getActivityId());
            }
            collect(child, activities);
        }
        for (TransitionInstance waiting : scope.getChildTransitionInstances()) {
            activities.add(waiting.getActivityId());
        }
    }

    private static String nameOf(String activity, DeployedDiagram diagram) {
        return diagram.process().getModelInstance().getModelElementById(activity) instanceof FlowNode node
                ? DiagramChanges.name(node) : activity;
    }
}
