package id.baku.service.partner;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface CooperationRepository extends JpaRepository<Cooperation, String> {

    List<Cooperation> findByPartnerIdInOrderByStartedAtDesc(Collection<String> partnerIds);
}
