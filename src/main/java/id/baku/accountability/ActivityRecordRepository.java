package id.baku.accountability;

import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface ActivityRecordRepository extends JpaRepository<ActivityRecord, String> {

    boolean existsByActivityInstance(String activityInstance);

    List<ActivityRecord> findByProcessInstanceIdOrderByFinishedAt(String processInstanceId);

    List<ActivityRecord> findByAgencyAndSopKeyAndFinishedAtGreaterThanEqualAndFinishedAtLessThanOrderByFinishedAt(
            String agency, String sopKey, Instant from, Instant before, Limit limit);
}
