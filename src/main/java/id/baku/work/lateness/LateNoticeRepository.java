package id.baku.work.lateness;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

public interface LateNoticeRepository extends JpaRepository<LateNotice, String> {

    int countByLateActivityAndKind(LateActivity lateActivity, LateNotice.Kind kind);

    @EntityGraph(attributePaths = "lateActivity")
    List<LateNotice> findByLateActivityInOrderBySentAt(Collection<LateActivity> lateActivities);

    @EntityGraph(attributePaths = "lateActivity")
    List<LateNotice> findByKindAndSentAtGreaterThanEqualAndLateActivityAgencyOrderBySentAt(LateNotice.Kind kind, Instant since,
                                                                                          String agency);
}
