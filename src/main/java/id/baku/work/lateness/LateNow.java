package id.baku.work.lateness;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Activities that are late and not finished yet. The caller checks whether the user may see them. */
@Service
@Transactional(readOnly = true)
public class LateNow {

    private final LateActivityRepository activities;

    LateNow(LateActivityRepository activities) {
        this.activities = activities;
    }

    /** An activity that is late. */
    public record Late(String processInstanceId, String activityId) {
    }

    /** The numbers by SOP of an agency; SOPs without any are missing. */
    public Map<String, Long> bySop(String agency) {
        return activities.openBySop(agency).stream().collect(Collectors.toMap(LateActivityRepository.OfSop::getSopKey,
                LateActivityRepository.OfSop::getTotal));
    }

    /** The late activities of an SOP, the longest late first, at most so many. */
    public List<Late> of(String agency, String sopKey, int most) {
        return activities.findByAgencyAndSopKeyAndCompletedAtIsNullOrderByDueAt(agency, sopKey, Limit.of(most)).stream()
                .map(activity -> new Late(activity.processInstanceId(), activity.activityId())).toList();
    }
}
