package id.baku.work.accountability;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.cases.CasesRemoved;

/** Deletes the records of activities of removed cases; the figures made of them stay. */
@Component
class RemovedRecords {

    private final ActivityRecordRepository records;
    private final DeviationRepository deviations;

    RemovedRecords(ActivityRecordRepository records, DeviationRepository deviations) {
        this.records = records;
        this.deviations = deviations;
    }

    @EventListener
    @Transactional
    public void remove(CasesRemoved removed) {
        List<String> cases = removed.processInstanceIds();
        records.deleteOfCases(cases);
        deviations.deleteOfCases(cases);
    }
}
