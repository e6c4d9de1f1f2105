package id.baku.sop.life;

import java.time.Instant;
import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.deploy.FolderSops;
import id.baku.engine.deploy.SopIdentity;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.sop.life.SopDraft.Act;
import id.baku.sop.life.SopDraft.Standing;
import id.baku.sop.sheet.Ratified;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;
import id.baku.web.user.UserNames;

/** The page SOP of an agency: drafts that wait for a decision, what they would change, and decisions made. */
@OpenTo(value = {Caller.ANALYST, Caller.SUPERVISOR, Caller.EXECUTOR}, otherwise = LifeAccess.OTHERS)
@RestController
@RequestMapping(WebApps.API + "/sops")
class SopLifeController {

    private static final int A_PAGE = 20;
    private static final int LAST_PAGE = 10_000;

    private final LifeAccess access;
    private final SopDrafts rows;
    private final HeldIdentities identities;
    private final SopLife life;
    private final RatifiedDrafts ratified;
    private final FolderSops folders;
    private final CurrentUser user;
    private final UserNames names;

    SopLifeController(LifeAccess access, SopDrafts rows, HeldIdentities identities, SopLife life, RatifiedDrafts ratified,
                      FolderSops folders, CurrentUser user, UserNames names) {
        this.access = access;
        this.rows = rows;
        this.identities = identities;
        this.life = life;
        this.ratified = ratified;
        this.folders = folders;
        this.user = user;
        this.names = names;
    }

    /** Waiting drafts, refused changes of number or title, and the latest decisions. */
    @GetMapping
    View sops(@RequestParam(required = false) String agency) {
        Agency asked = access.agency(agency);
        List<SopIdentity> inForce = life.identities(asked);
        return new View(Name.of(asked), access.open().stream().map(Name::of).toList(), rows.waits(asked), access.decides(asked),
                access.sends(asked), access.ratifies(asked), asked.officials().entrySet().stream().map(one -> new Office(one.getKey(),
                one.getValue().position(), one.getValue().name())).toList(), list(asked, Standing.WAITING, inForce), list(asked, Standing.RATIFIED, inForce),
                identities.of(asked).stream().map(held -> new HeldRow(held.id(), held.sop(), held.sop().changes(inForce),
                        names.of(held.sentBy()), held.sentAt(), held.agreedBy() == null ? null : names.of(held.agreedBy()))).toList());
    }

    /** How many drafts the user may decide on. */
    @OpenTo(Caller.USER)
    @GetMapping("/waiting/count")
    long count() {
        return access.open().stream().filter(access::decides).flatMap(agency -> rows.waiting(agency, Standing.WAITING).stream())
                .filter(draft -> !draft.sentBy().equals(user.id())).count();
    }

    /** Decisions, the latest first, page by page. */
    @GetMapping("/{agencyId}/decided")
    List<Decided> decided(@PathVariable String agencyId, @RequestParam(defaultValue = "0") int page) {
        return rows.decided(access.agency(agencyId), Math.max(0, Math.min(page, LAST_PAGE)) * A_PAGE, A_PAGE).stream().map(draft -> new Decided(draft.act(), draft.sop(),
                names.of(draft.sentBy()), draft.sentAt(), draft.standing(), names.of(draft.decidedBy()), draft.decidedAt(), draft.reason())).toList();
    }

    private List<Waiting> list(Agency agency, Standing standing, List<SopIdentity> inForce) {
        return rows.waiting(agency, standing).stream().map(draft -> waiting(agency, draft, inForce)).toList();
    }

    private Waiting waiting(Agency agency, SopDraft draft, List<SopIdentity> inForce) {
        return new Waiting(draft.id(), draft.act(), draft.sop(), draft.act() == Act.WITHDRAW ? List.of() : draft.sop().changes(inForce),
                inForce.stream().anyMatch(sop -> sop.key().equals(draft.sop().key())), names.of(draft.sentBy()), draft.sentAt(), draft.reason(), ratified.find(draft).orElse(null),
                draft.standing() == Standing.RATIFIED ? folders.keptBecause(agency.id(), draft.sop().key()).orElse(null) : null,
                access.decides(agency) && !draft.sentBy().equals(user.id()));
    }

    record Office(String key, String position, String name) {
    }

    record Name(String id, String name) {

        static Name of(Agency agency) {
            return new Name(agency.id(), agency.name());
        }
    }

    /**
     * @param byTwo whether drafts need a second person's decision
     * @param decides whether the user may decide on drafts
     * @param sends whether the user may send drafts
     * @param ratifies whether the user may ratify drafts
     * @param ratified drafts that wait for their effective date
     */
    record View(Name agency, List<Name> agencies, boolean byTwo, boolean decides, boolean sends, boolean ratifies,
                List<Office> officials, List<Waiting> waiting, List<Waiting> ratified, List<HeldRow> held) {
    }

    /**
     * @param changes what it changes in number and title of SOPs
     * @param replaces whether a version is in force
     * @param reason reason for the withdrawal
     * @param ratified what was ratified; {@code null} until then
     * @param folder whether the folder holds another file of the SOP, which is held back until the decision; {@code null} where
     *     it does not
     * @param mayDecide whether the user may decide on it
     */
    record Waiting(String id, Act act, SopIdentity sop, List<String> changes, boolean replaces, String sentBy, Instant sentAt,
                   String reason, Ratified ratified, String folder, boolean mayDecide) {
    }

    record HeldRow(String id, SopIdentity sop, List<String> changes, String sentBy, Instant sentAt, String agreedBy) {
    }

    record Decided(Act act, SopIdentity sop, String sentBy, Instant sentAt, Standing standing, String decidedBy, Instant decidedAt, String reason) {
    }
}
