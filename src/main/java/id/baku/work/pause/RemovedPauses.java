package id.baku.work.pause;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.cases.CasesRemoved;

/** Deletes the pauses of removed cases. */
@Component
class RemovedPauses {

    private final ActivityPauseRepository pauses;

    RemovedPauses(ActivityPauseRepository pauses) {
        this.pauses = pauses;
    }

    @EventListener
    @Transactional
    public void remove(CasesRemoved removed) {
        List<String> cases = removed.processInstanceIds();
        pauses.deleteOfCases(cases);
    }
}
