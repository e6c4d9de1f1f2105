package id.baku.document.store;

import org.springframework.data.jpa.repository.JpaRepository;

interface NaskahContentRepository extends JpaRepository<NaskahContent, String> {
}
