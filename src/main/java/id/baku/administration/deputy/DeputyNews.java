package id.baku.administration.deputy;

import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import id.baku.engine.walls.GrantAsked;
import id.baku.office.agency.Agency;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;

/**
 * Tells the persons concerned, and the record of the agency, when a deputy is recorded, begins or ends, in the same
 * transaction.
 */
@Component
class DeputyNews {

    private final ApplicationEventPublisher events;
    private final AgencyRecord record;

    DeputyNews(ApplicationEventPublisher events, AgencyRecord record) {
        this.events = events;
        this.record = record;
    }

    /** @param asked the group in which somebody else must agree; empty where nobody must */
    void recorded(Deputy deputy, Optional<String> asked, Agency agency) {
        write(deputy, deputy.recordedBy(), Act.DEPUTY_RECORDED);
        asked.ifPresent(group -> events.publishEvent(new GrantAsked(agency, deputy.deputy(), group, deputy.recordedBy())));
    }

    void confirmed(Deputy deputy) {
        write(deputy, deputy.confirmedBy(), Act.DEPUTY_CONFIRMED);
    }

    void refused(Deputy deputy) {
        write(deputy, deputy.endedBy(), Act.DEPUTY_REFUSED);
    }

    void begun(Deputy deputy) {
        write(deputy, null, Act.DEPUTY_BEGUN);
        events.publishEvent(DeputyChanged.of(deputy, true));
    }

    /** @param inForce whether the deputy's time had begun */
    void ended(Deputy deputy, boolean inForce) {
        write(deputy, deputy.endedBy(), Act.DEPUTY_ENDED);
        if (inForce) {
            events.publishEvent(DeputyChanged.of(deputy, false));
        }
    }

    private void write(Deputy deputy, String by, Act act) {
        record.write(Entry.of(deputy.agency(), by, act).about(deputy.deputy()).with("%s untuk %s, %s s.d. %s, surat perintah %s".formatted(
                deputy.kind().of("").strip(), deputy.absent(), deputy.firstDay(), deputy.lastDay(), deputy.letter())));
    }
}
