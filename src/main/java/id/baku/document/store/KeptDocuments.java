package id.baku.document.store;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kept documents for archive and verification. Who may see them is for the caller to check. */
@Service
@Transactional(readOnly = true)
public class KeptDocuments {

    private final NaskahRepository naskahs;
    private final NaskahStore store;

    KeptDocuments(NaskahRepository naskahs, NaskahStore store) {
        this.naskahs = naskahs;
        this.store = store;
    }

    /** The versions of the document with this code, oldest first; empty for a code that no document bears. */
    public List<KeptDocument> versions(String code) {
        return naskahs.findByVerificationCodeOrderByCreatedAt(code).stream().map(KeptDocument::of).toList();
    }

    /** The code of a document of a case, once it has one. */
    public Optional<String> codeOf(String processInstanceId, String kind, String holder) {
        return store.verificationCode(new DocumentId(processInstanceId, kind, holder));
    }

    /** Everything kept of a case, latest first. */
    public List<KeptDocument> ofCase(String processInstanceId) {
        return store.ofInstance(processInstanceId).stream().map(KeptDocument::of).toList();
    }

    /** The content of a document. */
    public byte[] contentOf(KeptDocument document) {
        return store.find(document.id()).map(store::contentOf).orElseThrow();
    }
}
