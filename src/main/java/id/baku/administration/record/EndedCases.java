package id.baku.administration.record;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CasesRemoved;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;

/** Writes into the record that what was kept of cases is gone, since their time is over or somebody deleted them. */
@Component
class EndedCases {

    private final AgencyRecord record;

    EndedCases(AgencyRecord record) {
        this.record = record;
    }

    @EventListener
    void removed(CasesRemoved removed) {
        removed.agencies().forEach((agency, cases) -> record.write(Entry.of(agency, null, Act.CASES_REMOVED).with(cases + " kasus")));
    }
}
