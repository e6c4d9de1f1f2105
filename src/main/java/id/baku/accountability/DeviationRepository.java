package id.baku.accountability;

import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DeviationRepository extends JpaRepository<Deviation, String> {

    List<Deviation> findByAgencyInOrderByRecordedAtDesc(Collection<String> agencies, Limit limit);

    List<Deviation> findByAgencyInAndExecutorOrderByRecordedAtDesc(Collection<String> agencies, String executor, Limit limit);

    List<Deviation> findByAgencyAndRoleInOrderByRecordedAtDesc(String agency, Collection<String> roles, Limit limit);

    List<Deviation> findByProcessInstanceIdOrderByRecordedAt(String processInstanceId);

    List<Deviation> findByProcessInstanceIdInOrderByRecordedAt(Collection<String> processInstanceIds);

    @Query("select d.sopKey as sopKey, count(d) as total from Deviation d "
            + "where d.agency = :agency and d.state <> :closed group by d.sopKey")
    List<OfSop> openBySop(String agency, DeviationState closed);

    /** How many deviations of an SOP are open. */
    interface OfSop {

        String getSopKey();

        long getTotal();
    }
}
