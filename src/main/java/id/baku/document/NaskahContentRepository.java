package id.baku.document;

import org.springframework.data.jpa.repository.JpaRepository;

interface NaskahContentRepository extends JpaRepository<NaskahContent, String> {
}
