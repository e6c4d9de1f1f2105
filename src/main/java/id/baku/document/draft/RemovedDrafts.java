package id.baku.document.draft;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.cases.CasesRemoved;

/** Deletes the edited wordings of documents of removed cases. */
@Component
class RemovedDrafts {

    private final DraftRepository drafts;

    RemovedDrafts(DraftRepository drafts) {
        this.drafts = drafts;
    }

    @EventListener
    @Transactional
    public void remove(CasesRemoved removed) {
        List<String> cases = removed.processInstanceIds();
        drafts.deleteOfCases(cases);
    }
}
