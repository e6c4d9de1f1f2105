package id.baku.work.pause;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ActivityPauseRepository extends JpaRepository<ActivityPause, String> {

    Optional<ActivityPause> findByOpenTaskId(String taskId);

    List<ActivityPause> findByOpenTaskIdIn(Collection<String> taskIds);

    List<ActivityPause> findByTaskIdAndEndedAtIsNotNullOrderByStartedAtDesc(String taskId);

    List<ActivityPause> findByActivityInstance(String activityInstance);

    List<ActivityPause> findByAgencyInAndEndedAtIsNullOrderByStartedAt(Collection<String> agencies);

    /**
     * Condition for the pauses of an agency that a user may see: the user's own, those of roles below, and those of supervised
     * SOPs.
     */
    String VISIBLE = """
            select p from ActivityPause p where p.agency = :agency
            and (p.startedBy = :user or p.role in :below or p.sopKey in :sops)""";

    @Query(VISIBLE + " and p.endedAt is null order by p.startedAt")
    List<ActivityPause> findOpen(String agency, String user, Collection<String> below, Collection<String> sops);

    @Query(VISIBLE + " and p.endedAt is not null order by p.startedAt desc")
    List<ActivityPause> findEnded(String agency, String user, Collection<String> below, Collection<String> sops, Limit limit);

    @Query("select distinct p.sopKey from ActivityPause p where p.agency = :agency")
    List<String> findSops(String agency);

    List<ActivityPause> findByProcessInstanceIdOrderByStartedAt(String processInstanceId);

    @Modifying
    @Query("delete from ActivityPause p where p.processInstanceId in :cases")
    void deleteOfCases(Collection<String> cases);
}
