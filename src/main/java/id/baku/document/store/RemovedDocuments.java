package id.baku.document.store;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.cases.CasesRemoved;

/**
 * Deletes the drafts of documents of removed cases, and the data of approvals. Approved, issued and handed-in documents stay:
 * the archive has a schedule of its own for them.
 */
@Component
class RemovedDocuments {

    private final NaskahRepository naskahs;
    private final NaskahContentRepository contents;

    RemovedDocuments(NaskahRepository naskahs, NaskahContentRepository contents) {
        this.naskahs = naskahs;
        this.contents = contents;
    }

    @EventListener
    @Transactional
    public void remove(CasesRemoved removed) {
        List<String> cases = removed.processInstanceIds();
        contents.deleteDraftsOfCases(cases);
        naskahs.deleteDraftsOfCases(cases);
        naskahs.deleteDataOfCases(cases);
    }
}
