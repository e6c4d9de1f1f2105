package id.baku.service.partner;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface PartnerContactRepository extends JpaRepository<PartnerContact, String> {

    List<PartnerContact> findByPartnerIdInOrderByContactedAtDesc(Collection<String> partnerIds);
}
