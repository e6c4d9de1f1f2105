package id.baku.document.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The bytes of a naskah, apart from its row, so that lists do not read them. */
@Entity
class NaskahContent {

    @Id
    private String naskahId;
    private byte[] content;

    protected NaskahContent() {
    }

    NaskahContent(String naskahId, byte[] content) {
        this.naskahId = naskahId;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
