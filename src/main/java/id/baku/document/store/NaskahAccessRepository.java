package id.baku.document.store;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface NaskahAccessRepository extends JpaRepository<NaskahAccess, String> {

    List<NaskahAccess> findByProcessInstanceIdOrderByAccessedAtDesc(String processInstanceId, Limit most);

    boolean existsByNaskahIdAndUserId(String naskahId, String userId);
}
