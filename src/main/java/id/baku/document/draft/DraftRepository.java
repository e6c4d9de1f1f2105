package id.baku.document.draft;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** Versions are added and read; nothing here changes or deletes one. */
interface DraftRepository extends Repository<Draft, String> {

    Draft saveAndFlush(Draft draft);

    List<Draft> findByProcessInstanceIdAndKindOrderByVersionDesc(String processInstanceId, String kind);

    Optional<Draft> findFirstByProcessInstanceIdAndKindOrderByVersionDesc(String processInstanceId, String kind);
}
