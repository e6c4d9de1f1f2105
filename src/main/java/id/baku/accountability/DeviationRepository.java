package id.baku.accountability;

import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeviationRepository extends JpaRepository<Deviation, String> {

    List<Deviation> findByAgencyInOrderByRecordedAtDesc(Collection<String> agencies, Limit limit);

    List<Deviation> findByAgencyInAndExecutorOrderByRecordedAtDesc(Collection<String> agencies, String executor, Limit limit);

    List<Deviation> findByAgencyAndRoleInOrderByRecordedAtDesc(String agency, Collection<String> roles, Limit limit);

    List<Deviation> findByProcessInstanceIdOrderByRecordedAt(String processInstanceId);

    List<Deviation> findByProcessInstanceIdInOrderByRecordedAt(Collection<String> processInstanceIds);
}
