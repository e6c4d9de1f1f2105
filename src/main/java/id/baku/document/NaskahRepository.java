package id.baku.document;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface NaskahRepository extends JpaRepository<Naskah, String> {

    List<Naskah> findByProcessInstanceIdOrderByCreatedAtDesc(String processInstanceId);

    List<Naskah> findByProcessInstanceIdAndKindAndStageOrderByCreatedAt(String processInstanceId, String kind,
                                                                       NaskahStage stage);

    List<Naskah> findByAuthorAndProcessInstanceIdIsNull(String author);
}
