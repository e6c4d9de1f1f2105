package id.baku.document;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface NaskahAccessRepository extends JpaRepository<NaskahAccess, String> {

    List<NaskahAccess> findByProcessInstanceIdOrderByAccessedAtDesc(String processInstanceId, Limit most);

    boolean existsByNaskahIdAndUserId(String naskahId, String userId);
}
