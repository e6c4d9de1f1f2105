package id.baku.administration.deputy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DeputyRepository extends JpaRepository<Deputy, String> {

    List<Deputy> findByAgencyOrderByLastDayDesc(String agency, Limit limit);

    Optional<Deputy> findByIdAndAgency(String id, String agency);

    List<Deputy> findByEndedAtIsNull();

    List<Deputy> findByAgencyAndEndedAtIsNull(String agency);

    List<Deputy> findByDeputyAndBegunAtIsNotNullAndEndedAtIsNull(String deputy);

    Optional<Deputy> findFirstByAgencyAndAbsentAndBegunAtIsNotNullAndEndedAtIsNull(String agency, String absent);

    @Query("select d from Deputy d where d.agency = :agency and d.begunAt <= :at and (d.endedAt is null or d.endedAt > :at)")
    List<Deputy> findInForce(String agency, Instant at);
}
