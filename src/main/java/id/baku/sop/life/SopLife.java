package id.baku.sop.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.ParseException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.deploy.DeployedDiagram;
import id.baku.engine.deploy.DeployedDiagrams;
import id.baku.engine.deploy.DraftNews;
import id.baku.engine.deploy.DraftNews.What;
import id.baku.engine.deploy.DeployedDrafts;
import id.baku.engine.deploy.SopIdentity;
import id.baku.engine.deploy.SopsInForce;
import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agency;
import id.baku.sop.life.SopDraft.Act;
import id.baku.sop.life.SopDraft.Standing;
import id.baku.sop.sheet.Ratified;
import id.baku.web.format.IndonesianTime;

/** The life of drafts. Callers have checked the user's rights; that nobody decides on their own draft is checked here. */
@Component
class SopLife {

    private static final String DECIDED = "Ini sudah diputuskan atau diganti. Muat ulang laman ini.";

    private final SopDrafts rows;
    private final DeployedDrafts drafts;
    private final SopsInForce inForce;
    private final RatifiedDrafts ratified;
    private final Clock clock;
    private final DeployedDiagrams diagrams;
    private final HeldIdentities identities;
    private final ApplicationEventPublisher events;

    SopLife(SopDrafts rows, DeployedDrafts drafts, SopsInForce inForce, DeployedDiagrams diagrams, HeldIdentities identities,
            RatifiedDrafts ratified, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.inForce = inForce;
        this.ratified = ratified;
        this.clock = clock;
        this.diagrams = diagrams;
        this.identities = identities;
        this.events = events;
    }

    /** The version that new cases of an SOP run through, or did before it was withdrawn. */
    Optional<DeployedDiagram> inForce(Agency agency, String sop) {
        return diagrams.versions(agency.id(), sop).stream().findFirst();
    }

    /** Key, number and title of all SOPs, including withdrawn ones, whose numbers are not given again. */
    List<SopIdentity> identities(Agency agency) {
        return diagrams.ofAgency(agency.id()).stream().map(diagram -> SopIdentity.of(diagram.process())).toList();
    }

    /**
     * Puts a draft into force for new cases.
     *
     * @param identity whether the user confirms that the SOP gets another number or title
     */
    @Transactional
    public void bringIntoForce(Agency agency, SopDraft draft, String user, boolean identity) {
        requireOther(draft, user);
        requireMeant(agency, draft, identity);
        decide(draft, Standing.IN_FORCE, user, null);
        if (draft.act() == Act.WITHDRAW) {
            withdraw(agency, draft, user);
            return;
        }
        deploy(agency, draft, user);
    }

    /**
     * Notes that the head has signed the sheet; the draft comes into force on its effective date.
     *
     * @param identity whether the user confirms that the SOP gets another number or title
     * @param scan     of the signed sheet
     */
    @Transactional
    public void ratify(Agency agency, SopDraft draft, String user, boolean identity, Ratified signed, byte[] scan) {
        requireOther(draft, user);
        requireMeant(agency, draft, identity);
        LocalDate today = LocalDate.ofInstant(clock.instant(), agency.zone());
        if (signed.effective().isBefore(today)) {
            throw Refusal.invalid("Tanggal efektif sudah lewat; SOP tidak berlaku surut.");
        }
        decide(draft, Standing.RATIFIED, user, null);
        ratified.add(draft, signed, scan, user);
        events.publishEvent(new DraftNews(agency, draft.id(), What.RATIFIED, draft.sop(), draft.sentBy(), user,
                "Berlaku mulai %s.".formatted(IndonesianTime.day(signed.effective()))));
        if (signed.effective().equals(today)) {
            begin(agency, rows.find(agency, draft.id()).orElseThrow());
        }
    }

    /** Puts a ratified draft into force on its effective date; does nothing where another node has done so. */
    @Transactional
    public void begin(Agency agency, SopDraft draft) {
        if (rows.decide(draft, Standing.IN_FORCE, draft.decidedBy(), null)) {
            deploy(agency, draft, draft.decidedBy());
        }
    }

    /** Returns a ratified draft that cannot come into force, because the rules no longer allow it. */
    @Transactional
    public void fail(Agency agency, SopDraft draft, String reason) {
        String said = reason.substring(0, Math.min(reason.length(), 1000));
        if (rows.decide(draft, Standing.RETURNED, draft.decidedBy(), said)) {
            ratified.forget(draft);
            removeDeployments(draft);
            events.publishEvent(new DraftNews(agency, draft.id(), What.RETURNED, draft.sop(), draft.sentBy(), draft.decidedBy(), said));
        }
    }

    private void requireMeant(Agency agency, SopDraft draft, boolean identity) {
        List<String> changes = draft.act() == Act.WITHDRAW ? List.of() : draft.sop().changes(identities(agency));
        if (!changes.isEmpty() && !identity) {
            throw Refusal.conflict(String.join(" ", changes) + " Nyatakan bahwa perubahan itu memang dimaksud.");
        }
    }

    private void deploy(Agency agency, SopDraft draft, String user) {
        try {
            ratified.begun(draft, drafts.bringIntoForce(agency, draft.deployment()));
        } catch (ParseException e) {
            throw Refusal.conflict("Konsep ini tidak lagi memenuhi aturan, karena itu belum diberlakukan. " + e.getMessage());
        }
        identities.forget(agency, draft.sop().key());
        overtake(agency, draft, user);
        removeDeployments(draft);
        events.publishEvent(new DraftNews(agency, draft.id(), What.IN_FORCE, draft.sop(), draft.sentBy(), user, null));
    }

    /** Returns a draft to the analyst for changes. */
    @Transactional
    public void giveBack(Agency agency, SopDraft draft, String user, String reason) {
        requireOther(draft, user);
        decide(draft, Standing.RETURNED, user, reason);
        ratified.forget(draft);
        removeDeployments(draft);
        events.publishEvent(new DraftNews(agency, draft.id(), What.RETURNED, draft.sop(), draft.sentBy(), user, reason));
    }

    /**
     * Asks for the SOP in force to be withdrawn; it is withdrawn at once where the agency's settings require no second person.
     *
     * @param reason why
     */
    @Transactional
    public void askWithdrawal(Agency agency, String sop, String user, String reason) {
        DeployedDiagram latest = inForce(agency, sop).filter(diagram -> !diagram.withdrawn()).orElseThrow(Refusal::notFound);
        SopDraft asked = rows.askWithdrawal(agency, SopIdentity.of(latest.process()), user, reason);
        if (!rows.waits(agency)) {
            decide(asked, Standing.IN_FORCE, user, null);
            withdraw(agency, asked, user);
        }
    }

    /** Sends an earlier version again, as a new draft. */
    @Transactional
    public void sendAgain(Agency agency, String sop, int version) {
        List<DeployedDiagram> versions = diagrams.versions(agency.id(), sop);
        DeployedDiagram asked = versions.stream().filter(one -> one.version() == version).findFirst().orElseThrow(Refusal::notFound);
        if (asked.equals(versions.get(0)) && !asked.withdrawn()) {
            throw Refusal.conflict("Versi ini sedang berlaku.");
        }
        inForce.sendAgain(agency, asked);
    }

    private void withdraw(Agency agency, SopDraft asked, String user) {
        inForce.withdraw(agency, asked.sop().key());
        overtake(agency, asked, user);
        removeDeployments(asked);
        events.publishEvent(new DraftNews(agency, asked.id(), What.WITHDRAWN, asked.sop(), asked.sentBy(), user, null));
    }

    /** A newer draft keeps one that was ratified before from coming into force after it. */
    private void overtake(Agency agency, SopDraft newer, String user) {
        rows.waiting(agency, Standing.RATIFIED).stream()
                .filter(one -> one.sop().key().equals(newer.sop().key()) && !one.sentAt().isAfter(newer.sentAt()))
                .filter(one -> rows.decide(one, Standing.REPLACED, user, null)).forEach(ratified::forget);
    }

    /** The analysts take a draft back. */
    @Transactional
    public void takeBack(Agency agency, SopDraft draft, String user) {
        decide(draft, Standing.WITHDRAWN, user, null);
        removeDeployments(draft);
        events.publishEvent(new DraftNews(agency, draft.id(), What.TAKEN_BACK, draft.sop(), draft.sentBy(), user, null));
    }

    private static void requireOther(SopDraft draft, String user) {
        if (draft.sentBy().equals(user)) {
            throw Refusal.forbidden("Konsep diputuskan oleh orang kedua, bukan oleh yang menggelar atau mengusulkannya.");
        }
    }

    private void decide(SopDraft draft, Standing standing, String user, String reason) {
        if (!rows.decide(draft, standing, user, reason)) {
            throw Refusal.conflict(DECIDED);
        }
    }

    private void removeDeployments(SopDraft draft) {
        drafts.remove(rows.deployments(draft));
    }
}
