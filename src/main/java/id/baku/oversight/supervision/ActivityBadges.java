package id.baku.oversight.supervision;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

import id.baku.office.agency.Agency;
import id.baku.oversight.figures.FigureLine;
import id.baku.oversight.figures.Figures;
import id.baku.oversight.figures.SopFigures;
import id.baku.work.lateness.LateNow;

/**
 * The running figures of the activities of a diagram. Cases are counted by the engine's own queries, under the user's rights;
 * the figures are those of the SOP in the last twelve months, over all its versions.
 */
@Component
class ActivityBadges {

    private static final int MONTHS = 12;
    private static final int MOST_LATE = 1_000;

    private final Figures figures;
    private final LateNow lateNow;
    private final ManagementService managementService;
    private final RuntimeService runtimeService;

    ActivityBadges(Figures figures, LateNow lateNow, ManagementService managementService, RuntimeService runtimeService) {
        this.figures = figures;
        this.lateNow = lateNow;
        this.managementService = managementService;
        this.runtimeService = runtimeService;
    }

    /**
     * @param running       cases of this version that are at the activity now
     * @param late how many of the running cases are late there
     * @param finished      how often it was finished in the last twelve months
     * @param onTimePercent {@code null} where nothing was measured
     * @param median        working minutes; {@code null} where nothing was finished
     * @param medianPercent median as a percentage of the standard; {@code null} where nothing was measured
     * @param standard      as printed; {@code null} without one
     * @param compliance    {@code null} where nothing was measured
     */
    record Badge(String id, long running, long late, long finished, Double onTimePercent, Long median, Long medianPercent,
                 String standard, boolean provisional, Compliance compliance) {
    }

    List<Badge> of(Agency agency, ProcessDefinition sop) {
        Map<String, Long> running = managementService.createActivityStatisticsQuery(sop.getId()).list().stream()
                .collect(Collectors.toMap(ActivityStatistics::getId, one -> (long) one.getInstances()));
        Map<String, Long> late = late(agency, sop);
        Map<String, SopFigures.Activity> measured = measured(agency, sop.getKey());
        Set<String> ids = new TreeSet<>(running.keySet());
        ids.addAll(late.keySet());
        ids.addAll(measured.keySet());
        return ids.stream().map(id -> badge(id, running.getOrDefault(id, 0L), late.getOrDefault(id, 0L),
                Optional.ofNullable(measured.get(id)))).toList();
    }

    private Map<String, Long> late(Agency agency, ProcessDefinition sop) {
        List<LateNow.Late> open = lateNow.of(agency.id(), sop.getKey(), MOST_LATE);
        if (open.isEmpty()) {
            return Map.of();
        }
        Set<String> visible = runtimeService.createProcessInstanceQuery().processDefinitionId(sop.getId())
                .processInstanceIds(open.stream().map(LateNow.Late::processInstanceId).collect(Collectors.toSet()))
                .listPage(0, MOST_LATE).stream().map(ProcessInstance::getId).collect(Collectors.toSet());
        return open.stream().filter(one -> visible.contains(one.processInstanceId()))
                .collect(Collectors.groupingBy(LateNow.Late::activityId, TreeMap::new, Collectors.counting()));
    }

    /** Figures by activity; where the standard changed in the period, those under the standard that was used most. */
    private Map<String, SopFigures.Activity> measured(Agency agency, String sopKey) {
        YearMonth present = figures.thisMonth(agency);
        return figures.of(agency, present.minusMonths(MONTHS - 1), present).sops().stream()
                .filter(one -> one.key().equals(sopKey)).flatMap(one -> one.activities().stream())
                .collect(Collectors.toMap(SopFigures.Activity::id, Function.identity(),
                        (one, other) -> Comparator.comparingLong((SopFigures.Activity activity) -> activity.line().finished())
                                .compare(one, other) >= 0 ? one : other));
    }

    private static Badge badge(String id, long running, long late, Optional<SopFigures.Activity> activity) {
        Optional<FigureLine> line = activity.map(SopFigures.Activity::line);
        Double onTime = line.map(FigureLine::onTimePercent).orElse(null);
        return new Badge(id, running, late, line.map(FigureLine::finished).orElse(0L), onTime,
                line.map(FigureLine::median).orElse(null), line.map(FigureLine::medianPercent).orElse(null),
                activity.map(SopFigures.Activity::standard).orElse(null),
                activity.map(SopFigures.Activity::provisional).orElse(false), Compliance.of(onTime));
    }
}
