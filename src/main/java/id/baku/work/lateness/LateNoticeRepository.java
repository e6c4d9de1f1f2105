package id.baku.work.lateness;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface LateNoticeRepository extends JpaRepository<LateNotice, String> {

    int countByLateActivityAndKind(LateActivity lateActivity, LateNotice.Kind kind);

    @EntityGraph(attributePaths = "lateActivity")
    List<LateNotice> findByLateActivityInOrderBySentAt(Collection<LateActivity> lateActivities);

    @EntityGraph(attributePaths = "lateActivity")
    List<LateNotice> findByKindAndSentAtGreaterThanEqualAndLateActivityAgencyOrderBySentAt(LateNotice.Kind kind, Instant since,
                                                                                          String agency);

    @Modifying
    @Query("delete from LateNotice n where n.lateActivity.id in "
            + "(select a.id from LateActivity a where a.processInstanceId in :cases)")
    void deleteOfCases(Collection<String> cases);
}
