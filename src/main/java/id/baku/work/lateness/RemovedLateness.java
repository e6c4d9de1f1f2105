package id.baku.work.lateness;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.cases.CasesRemoved;

/** Deletes the late activities of removed cases, and the notices about them. */
@Component
class RemovedLateness {

    private final LateActivityRepository lateActivities;
    private final LateNoticeRepository notices;

    RemovedLateness(LateActivityRepository lateActivities, LateNoticeRepository notices) {
        this.lateActivities = lateActivities;
        this.notices = notices;
    }

    @EventListener
    @Transactional
    public void remove(CasesRemoved removed) {
        List<String> cases = removed.processInstanceIds();
        notices.deleteOfCases(cases);
        lateActivities.deleteOfCases(cases);
    }
}
