package id.baku.document.draft;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Versions are only added and read, never changed; all are deleted with their case. */
interface DraftRepository extends Repository<Draft, String> {

    Draft saveAndFlush(Draft draft);

    List<Draft> findByProcessInstanceIdAndKindOrderByVersionDesc(String processInstanceId, String kind);

    Optional<Draft> findFirstByProcessInstanceIdAndKindOrderByVersionDesc(String processInstanceId, String kind);

    @Modifying
    @Query("delete from Draft d where d.processInstanceId in :cases")
    void deleteOfCases(Collection<String> cases);
}
