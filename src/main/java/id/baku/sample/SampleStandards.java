package id.baku.sample;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.TimeConversion;
import id.baku.engine.diagram.TimerText;
import id.baku.office.calendar.WorkingDuration;

/** The standard working times of the deployed SOPs' activities, where their timers state a fixed time. */
@Component
class SampleStandards {

    private static final Duration UNKNOWN = Duration.ofHours(2);
    private static final Duration DAY = Duration.ofMinutes(450);

    private final RepositoryService repositoryService;
    private final Map<String, Map<String, Duration>> bySop = new ConcurrentHashMap<>();

    SampleStandards(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    /** Ids of the activities in the order of their numbers. */
    List<String> activities(SampleSop sop) {
        return List.copyOf(standards(sop).keySet());
    }

    Duration of(SampleSop sop, String activityId) {
        return standards(sop).getOrDefault(activityId, UNKNOWN);
    }

    private Map<String, Duration> standards(SampleSop sop) {
        return bySop.computeIfAbsent(sop.key(), key -> {
            String definition = repositoryService.createProcessDefinitionQuery().processDefinitionKey(key)
                    .tenantIdIn(sop.agency()).latestVersion().singleResult().getId();
            BpmnModelInstance model = repositoryService.getBpmnModelInstance(definition);
            Map<String, Duration> standards = new TreeMap<>();
            model.getModelElementsByType(Activity.class).stream()
                    .filter(activity -> activity.getId().startsWith("kegiatan_"))
                    .forEach(activity -> standards.put(activity.getId(), standardOf(activity)));
            return standards;
        });
    }

    private static Duration standardOf(Activity activity) {
        return DiagramElements.timerOf(activity)
                .flatMap(timer -> DiagramElements.definition(timer, TimerEventDefinition.class))
                .flatMap(timer -> TimerText.of(timer).firstDue()).filter(due -> due.startsWith("P"))
                .map(due -> length(WorkingDuration.parse(due, TimeConversion.of(DiagramElements.processOf(activity)))))
                .orElse(UNKNOWN);
    }

    /** A standard as working time, with days of 7 hours 30 minutes (Perpres 21/2023) and 21 days a month. */
    private static Duration length(WorkingDuration standard) {
        return standard.time().plus(DAY.multipliedBy(standard.days() + 21L * standard.months()));
    }
}
