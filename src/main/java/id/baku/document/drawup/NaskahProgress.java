package id.baku.document.drawup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Service;

import id.baku.engine.walls.AsSystem;

/** How many documents of a series, made one for each person, the engine has drawn up. */
@Service
public class NaskahProgress {

    private static final String ALL = "nrOfInstances";
    private static final String DONE = "nrOfCompletedInstances";
    /** Prefix of the ids of service tasks that draw up documents. */
    private static final String TASK = "naskah_";

    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final AsSystem asSystem;

    NaskahProgress(RepositoryService repositoryService, RuntimeService runtimeService, ManagementService managementService,
                   AsSystem asSystem) {
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.asSystem = asSystem;
    }

    /** The series that are being drawn up in a case; the caller has checked that the user may see it. */
    public List<Series> of(String processInstanceId) {
        return asSystem.call(() -> {
            Map<String, List<VariableInstance>> counters = runtimeService.createVariableInstanceQuery()
                    .processInstanceIdIn(processInstanceId).variableNameIn(ALL, DONE).list().stream()
                    .collect(Collectors.groupingBy(VariableInstance::getActivityInstanceId));
            Map<String, ActivityInstance> activities = activities(processInstanceId);
            return counters.entrySet().stream().flatMap(entry ->
                    Optional.ofNullable(activities.get(entry.getKey())).stream()
                            .filter(activity -> activity.getActivityId().startsWith(TASK))
                            .map(activity -> series(activity, entry.getValue(), processInstanceId))).toList();
        });
    }

    private Map<String, ActivityInstance> activities(String processInstanceId) {
        return Stream.ofNullable(runtimeService.getActivityInstance(processInstanceId)).flatMap(NaskahProgress::tree)
                .collect(Collectors.toMap(ActivityInstance::getId, Function.identity()));
    }

    private static Stream<ActivityInstance> tree(ActivityInstance activity) {
        return Stream.concat(Stream.of(activity), Stream.of(activity.getChildActivityInstances()).flatMap(NaskahProgress::tree));
    }

    private Series series(ActivityInstance activity, List<VariableInstance> counters, String processInstanceId) {
        Map<String, Integer> values = counters.stream().collect(Collectors.toMap(VariableInstance::getName,
                counter -> (Integer) counter.getValue()));
        String task = activity.getActivityId().replaceFirst("#.*", "");
        long failed = managementService.createJobQuery().processInstanceId(processInstanceId).activityId(task)
                .withException().count();
        FlowElement element = repositoryService.getBpmnModelInstance(activity.getProcessDefinitionId()).getModelElementById(task);
        return new Series(element.getName(), values.getOrDefault(DONE, 0), values.getOrDefault(ALL, 0), failed);
    }

    /**
     * @param name   of the service task, e.g. "Cetak sertifikat"
     * @param failed how many could not be drawn up yet; the others go on, and these are tried again
     */
    public record Series(String name, int done, int all, long failed) {
    }
}
