package id.baku.service.partner;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PartnerRepository extends JpaRepository<Partner, String> {

    /** Partners whose name matches a pattern of SQL, the one entered first at the head. */
    @Query("select p from Partner p where p.agency = :agency and p.nameKey like :pattern escape '!' order by p.createdAt")
    List<Partner> named(String agency, String pattern);

    List<Partner> findByAgencyOrderByNameKey(String agency);
}
