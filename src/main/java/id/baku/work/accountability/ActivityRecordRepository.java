package id.baku.work.accountability;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ActivityRecordRepository extends JpaRepository<ActivityRecord, String> {

    List<ActivityRecord> findByProcessInstanceIdOrderByFinishedAt(String processInstanceId);

    List<ActivityRecord> findByAgencyAndSopKeyAndFinishedAtGreaterThanEqualAndFinishedAtLessThanOrderByFinishedAt(
            String agency, String sopKey, Instant from, Instant before, Limit limit);

    @Query("""
            select new id.baku.work.accountability.PausedShare(r.agency, r.sopKey, r.role, count(r), sum(r.workingMinutes),
                sum(r.pausedMinutes), sum(case when r.late = true then 1L else 0L end))
            from ActivityRecord r where r.agency in :agencies group by r.agency, r.sopKey, r.role""")
    List<PausedShare> pausedShares(Collection<String> agencies);

    @Modifying
    @Query("delete from ActivityRecord r where r.processInstanceId in :cases")
    void deleteOfCases(Collection<String> cases);
}
