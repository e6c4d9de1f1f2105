package id.baku.work.accountability;

import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface DeviationRepository extends JpaRepository<Deviation, String> {

    /**
     * What waits for a user in an agency: the user's own deviations without an accepted reason, and those of the roles below
     * that need an answer.
     */
    String WAITING = """
            from Deviation d where d.agency = :agency
            and (d.executor = :user and d.state in (OPEN, RETURNED)
            or (d.executor is null or d.executor <> :user) and d.state = EXPLAINED and d.role in :below)""";

    @Query("select d " + WAITING + " order by d.recordedAt")
    List<Deviation> findWaiting(String agency, String user, Collection<String> below, Limit limit);

    @Query("select count(d) " + WAITING)
    long countWaiting(String agency, String user, Collection<String> below);

    /**
     * The deviations of an agency that a user may see: the user's own, those of roles below, and those of supervised SOPs; the
     * latest first.
     */
    @Query("""
            select d from Deviation d where d.agency = :agency and d.state in :states and d.kind in :kinds
            and (:sop is null or d.sopKey = :sop)
            and (d.executor = :user or d.role in :below or d.sopKey in :sops) order by d.recordedAt desc, d.id""")
    List<Deviation> findVisible(String agency, Collection<DeviationState> states, Collection<DeviationKind> kinds, String sop,
                                String user, Collection<String> below, Collection<String> sops, Limit limit);

    @Query("select distinct d.sopKey from Deviation d where d.agency = :agency")
    List<String> findSops(String agency);

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

    @Modifying
    @Query("delete from Deviation d where d.processInstanceId in :cases")
    void deleteOfCases(Collection<String> cases);
}
