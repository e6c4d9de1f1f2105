package id.baku.administration.record;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.engine.deploy.DraftNews;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;

/** Writes into the record who decided on an SOP, other than the user who sent the draft or asked for the withdrawal. */
@Component
class DecidedDrafts {

    private final AgencyRecord record;

    DecidedDrafts(AgencyRecord record) {
        this.record = record;
    }

    @EventListener
    void decided(DraftNews news) {
        if (news.what() != DraftNews.What.SENT) {
            record.write(Entry.of(news.agency().id(), news.by(), act(news.what()))
                    .about(news.sop().key()).with("diajukan oleh " + news.sentBy() + (news.reason() == null ? "" : ": " + news.reason())));
        }
    }

    private static Act act(DraftNews.What what) {
        return switch (what) {
            case SENT -> Act.DIAGRAM_DEPLOYED;
            case RATIFIED -> Act.SOP_RATIFIED;
            case IN_FORCE -> Act.DIAGRAM_GIVEN;
            case RETURNED -> Act.DIAGRAM_REFUSED;
            case TAKEN_BACK -> Act.DIAGRAM_TAKEN_BACK;
            case WITHDRAWAL_ASKED -> Act.SOP_WITHDRAWAL_ASKED;
            case WITHDRAWN -> Act.SOP_WITHDRAWN;
        };
    }
}
