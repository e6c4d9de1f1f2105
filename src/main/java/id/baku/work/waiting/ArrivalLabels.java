package id.baku.work.waiting;

import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.springframework.stereotype.Component;

/** Labels for values recorded with a wait, which has no form that could name them. */
@Component
public class ArrivalLabels {

    private static final String RECORDED_BY = ".dicatatOleh";
    private static final String RECORDED_AT = ".dicatatPada";

    private final RepositoryService repositoryService;

    ArrivalLabels(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    /**
     * The labels by place in the case's data; empty for an activity that is no wait. The caller checks whether the user may see
     * it.
     */
    public Map<String, String> of(String processDefinitionId, String activityId) {
        if (!(repositoryService.getBpmnModelInstance(processDefinitionId).getModelElementById(activityId) instanceof ReceiveTask wait)) {
            return Map.of();
        }
        Map<String, String> labels = ArrivalField.of(wait).stream().collect(Collectors.toMap(ArrivalField::key, ArrivalField::label));
        labels.put(activityId + RECORDED_BY, "Dicatat oleh");
        labels.put(activityId + RECORDED_AT, "Dicatat pada");
        return labels;
    }
}
