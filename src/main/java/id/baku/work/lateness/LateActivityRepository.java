package id.baku.work.lateness;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface LateActivityRepository extends JpaRepository<LateActivity, String> {

    Optional<LateActivity> findByActivityInstance(String activityInstance);

    /** Late activities of whole agencies, and of some SOPs of others, the latest first. */
    @Query("select a from LateActivity a where a.agency in :whole or a.agency in :others and a.sopKey in :sops "
            + "order by a.recordedAt desc, a.id")
    List<LateActivity> findLatest(Collection<String> whole, Collection<String> others, Collection<String> sops, Pageable page);

    @Query("select distinct a.sopKey from LateActivity a where a.agency in :agencies")
    List<String> findSops(Collection<String> agencies);

    List<LateActivity> findByProcessInstanceIdOrderByRecordedAtDesc(String processInstanceId);

    List<LateActivity> findByAgencyAndCompletedAtIsNullOrderByDueAt(String agency, Limit limit);

    List<LateActivity> findByAgencyAndSopKeyAndCompletedAtIsNullOrderByDueAt(String agency, String sopKey, Limit limit);

    @Query("select a.sopKey as sopKey, count(a) as total from LateActivity a "
            + "where a.agency = :agency and a.completedAt is null group by a.sopKey")
    List<OfSop> openBySop(String agency);

    /** How many activities of an SOP are late. */
    interface OfSop {

        String getSopKey();

        long getTotal();
    }

    @Modifying
    @Query("delete from LateActivity a where a.processInstanceId in :cases")
    void deleteOfCases(Collection<String> cases);
}
