package id.baku.work.accountability;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records of finished activities, with their deviations. The caller checks whether the user may see them. */
@Service
@Transactional(readOnly = true)
public class FinishedActivities {

    private final ActivityRecordRepository records;
    private final DeviationRepository deviations;

    FinishedActivities(ActivityRecordRepository records, DeviationRepository deviations) {
        this.records = records;
        this.deviations = deviations;
    }

    /** The finished activities of a case, in their order. */
    public List<FinishedActivity> ofCase(String processInstanceId) {
        return withDeviations(records.findByProcessInstanceIdOrderByFinishedAt(processInstanceId));
    }

    /** The activities of an SOP finished in a period, oldest first, at most so many. */
    public List<FinishedActivity> ofSop(String agency, String sopKey, Instant from, Instant before, int most) {
        return withDeviations(records.findByAgencyAndSopKeyAndFinishedAtGreaterThanEqualAndFinishedAtLessThanOrderByFinishedAt(
                agency, sopKey, from, before, Limit.of(most)));
    }

    private List<FinishedActivity> withDeviations(List<ActivityRecord> found) {
        Collection<String> cases = found.stream().map(ActivityRecord::processInstanceId).collect(Collectors.toSet());
        Map<String, List<Deviation>> byActivity = deviations.findByProcessInstanceIdInOrderByRecordedAt(cases).stream()
                .collect(Collectors.groupingBy(Deviation::activityInstance));
        return found.stream().map(record -> record.finished(byActivity.getOrDefault(record.activityInstance(), List.of())))
                .toList();
    }
}
