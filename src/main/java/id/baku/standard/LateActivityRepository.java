package id.baku.standard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface LateActivityRepository extends JpaRepository<LateActivity, String> {

    Optional<LateActivity> findByActivityInstance(String activityInstance);

    List<LateActivity> findByAgencyInOrderByRecordedAtDesc(Collection<String> agencies, Limit limit);

    List<LateActivity> findByProcessInstanceIdOrderByRecordedAtDesc(String processInstanceId);

    List<LateActivity> findByAgencyAndCompletedAtIsNullOrderByDueAt(String agency, Limit limit);
}
