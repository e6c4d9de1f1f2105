package id.baku.pause;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface ActivityPauseRepository extends JpaRepository<ActivityPause, String> {

    Optional<ActivityPause> findByOpenTaskId(String taskId);

    List<ActivityPause> findByOpenTaskIdIn(Collection<String> taskIds);

    List<ActivityPause> findByTaskIdAndEndedAtIsNotNullOrderByStartedAtDesc(String taskId);

    List<ActivityPause> findByActivityInstance(String activityInstance);

    List<ActivityPause> findByAgencyInAndEndedAtIsNullOrderByStartedAt(Collection<String> agencies);

    List<ActivityPause> findByAgencyInAndEndedAtIsNotNullOrderByStartedAtDesc(Collection<String> agencies, Limit limit);

    List<ActivityPause> findByProcessInstanceIdOrderByStartedAt(String processInstanceId);
}
