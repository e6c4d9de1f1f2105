package id.baku.document.store;

import java.util.Collection;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface NaskahContentRepository extends JpaRepository<NaskahContent, String> {

    @Modifying
    @Query("delete from NaskahContent c where c.naskahId in (select n.id from Naskah n "
            + "where n.processInstanceId in :cases and n.stage in (DRAFT, INITIALLED))")
    void deleteDraftsOfCases(Collection<String> cases);
}
