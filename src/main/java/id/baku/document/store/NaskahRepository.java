package id.baku.document.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

import id.baku.document.print.NaskahStage;

interface NaskahRepository extends JpaRepository<Naskah, String> {

    List<Naskah> findByProcessInstanceIdOrderByCreatedAtDesc(String processInstanceId);

    /** A {@code null} holder finds the documents without one. */
    List<Naskah> findByProcessInstanceIdAndKindAndHolderAndStageOrderByCreatedAt(String processInstanceId, String kind,
                                                                                String holder, NaskahStage stage);

    List<Naskah> findByAgencyAndKindStartingWithAndStageInAndActedAtGreaterThanEqualOrderByCreatedAt(
            String agency, String kind, Collection<NaskahStage> stages, Instant from);

    Optional<Naskah> findFirstByProcessInstanceIdAndKindAndHolderAndVerificationCodeIsNotNull(String processInstanceId,
                                                                                             String kind, String holder);

    List<Naskah> findByVerificationCodeOrderByCreatedAt(String code);

    boolean existsByProcessInstanceIdAndActivityIdAndStageIsNullAndCreatedAtGreaterThanEqual(String processInstanceId,
                                                                                            String activityId, Instant since);

    List<Naskah> findByAuthorAndProcessInstanceIdIsNull(String author);
}
