package id.baku.sop.life;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.round.Round;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;

/** Puts ratified drafts into force when their effective date begins in the agency's time zone. */
@Component
class EffectiveDays implements Round {

    private static final Logger log = LoggerFactory.getLogger(EffectiveDays.class);

    private final Agencies agencies;
    private final RatifiedDrafts ratified;
    private final SopDrafts rows;
    private final SopLife life;

    EffectiveDays(Agencies agencies, RatifiedDrafts ratified, SopDrafts rows, SopLife life) {
        this.agencies = agencies;
        this.ratified = ratified;
        this.rows = rows;
        this.life = life;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        agencies.all().forEach(agency -> ratified.due(agency).stream().flatMap(id -> rows.find(agency, id).stream())
                .forEach(draft -> begin(agency, draft)));
    }

    private void begin(Agency agency, SopDraft draft) {
        try {
            life.begin(agency, draft);
        } catch (Refusal refused) {
            log.warn("{} of {} was ratified and cannot come into force: {}", draft.sop().key(), agency.id(), refused.getMessage());
            life.fail(agency, draft, refused.getMessage());
        }
    }
}
