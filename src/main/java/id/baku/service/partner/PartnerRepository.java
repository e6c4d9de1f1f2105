package id.baku.service.partner;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface PartnerRepository extends JpaRepository<Partner, String> {

    Optional<Partner> findByAgencyAndNameKey(String agency, String nameKey);

    List<Partner> findByAgencyOrderByNameKey(String agency);
}
