package id.baku.document.store;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kept documents for archive and verification. The caller checks whether the user may see them. */
@Service
@Transactional(readOnly = true)
public class KeptDocuments {

    private final NaskahRepository naskahs;
    private final NaskahStore store;

    KeptDocuments(NaskahRepository naskahs, NaskahStore store) {
        this.naskahs = naskahs;
        this.store = store;
    }

    /** The versions of the document with this code, oldest first; empty for an unknown code. */
    public List<KeptDocument> versions(String code) {
        return naskahs.findByVerificationCodeOrderByCreatedAt(code).stream().map(KeptDocument::of).toList();
    }

    /** The verification code of a document of a case, once it has one. */
    public Optional<String> codeOf(String processInstanceId, String kind, String holder) {
        return store.verificationCode(new DocumentId(processInstanceId, kind, holder));
    }

    /** All documents and files of a case, latest first. */
    public List<KeptDocument> ofCase(String processInstanceId) {
        return store.ofInstance(processInstanceId).stream().map(KeptDocument::of).toList();
    }

    /** The content of a document. */
    public byte[] contentOf(KeptDocument document) {
        return store.find(document.id()).map(store::contentOf).orElseThrow();
    }
}
