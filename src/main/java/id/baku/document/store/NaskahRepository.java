package id.baku.document.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

import id.baku.document.print.NaskahStage;

interface NaskahRepository extends JpaRepository<Naskah, String> {

    List<Naskah> findByProcessInstanceIdOrderByCreatedAtDesc(String processInstanceId);

    /** With {@code null} as holder it finds the documents without one. */
    List<Naskah> findByProcessInstanceIdAndKindAndHolderAndStageOrderByCreatedAt(String processInstanceId, String kind,
                                                                                String holder, NaskahStage stage);

    List<Naskah> findByAgencyAndKindStartingWithAndStageAndActedAtGreaterThanEqualOrderByCreatedAt(
            String agency, String kind, NaskahStage stage, Instant from);

    Optional<Naskah> findFirstByProcessInstanceIdAndKindAndHolderAndVerificationCodeIsNotNull(String processInstanceId,
                                                                                             String kind, String holder);

    List<Naskah> findByVerificationCodeOrderByCreatedAt(String code);

    boolean existsByProcessInstanceIdAndActivityIdAndStageIsNullAndCreatedAtGreaterThanEqual(String processInstanceId,
                                                                                            String activityId, Instant since);

    List<Naskah> findByAuthorAndProcessInstanceIdIsNull(String author);

    List<Naskah> findByProcessInstanceIdAndKindAndStageIsNullAndCreatedAtGreaterThanEqualOrderByCreatedAt(
            String processInstanceId, String kind, Instant since);

    List<Naskah> findByAgencyAndSha256AndKindEndingWith(String agency, String sha256, String end);

    @Modifying
    @Query("delete from Naskah n where n.processInstanceId in :cases and n.stage in (DRAFT, INITIALLED)")
    void deleteDraftsOfCases(Collection<String> cases);

    @Modifying
    @Query("update Naskah n set n.approvedData = null where n.processInstanceId in :cases and n.approvedData is not null")
    void deleteDataOfCases(Collection<String> cases);
}
