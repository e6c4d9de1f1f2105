package id.baku.sop.life;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import id.baku.engine.deploy.DeployedDiagram;
import id.baku.engine.deploy.DeployedDrafts;
import id.baku.engine.deploy.FolderSops;
import id.baku.engine.deploy.SopIdentity;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.sop.diagram.DiagramChange;
import id.baku.sop.diagram.DiagramChanges;
import id.baku.sop.diagram.ZippedFiles;
import id.baku.sop.life.SopDraft.Act;
import id.baku.sop.life.SopDraft.Standing;
import id.baku.sop.sheet.Ratified;
import id.baku.sop.sheet.SheetPrint;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.answer.FileAnswer;
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
    private final DeployedDrafts drafts;
    private final FolderSops folders;
    private final SheetPrint print;
    private final CurrentUser user;
    private final UserNames names;

    SopLifeController(LifeAccess access, SopDrafts rows, HeldIdentities identities, SopLife life, RatifiedDrafts ratified,
                      DeployedDrafts drafts, FolderSops folders, SheetPrint print, CurrentUser user, UserNames names) {
        this.access = access;
        this.rows = rows;
        this.identities = identities;
        this.life = life;
        this.ratified = ratified;
        this.drafts = drafts;
        this.folders = folders;
        this.print = print;
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

    /** What a draft changes against the version in force; empty for a new SOP. */
    @GetMapping("/{agencyId}/drafts/{id}/changes")
    List<DiagramChange> changes(@PathVariable String agencyId, @PathVariable String id) {
        Agency agency = access.agency(agencyId);
        SopDraft draft = drawn(agency, id);
        DeployedDiagram drawn = drafts.diagram(draft.deployment());
        return life.inForce(agency, draft.sop().key()).map(before -> DiagramChanges.between(before.process(), drawn.process()))
                .orElse(List.of());
    }

    /** The sheet of a draft, with KONSEP across every page. */
    @GetMapping("/{agencyId}/drafts/{id}/sheet.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String agencyId, @PathVariable String id) {
        Agency agency = access.agency(agencyId);
        SopDraft draft = drawn(agency, id);
        return FileAnswer.shown("konsep-lembar-sop-%s.pdf".formatted(draft.sop().key()))
                .with(print.ofDraft(agency, drafts.diagram(draft.deployment())));
    }

    /** Diagram and forms of a draft, as they were sent. */
    @GetMapping("/{agencyId}/drafts/{id}/files.zip")
    ResponseEntity<byte[]> files(@PathVariable String agencyId, @PathVariable String id) {
        SopDraft draft = drawn(access.agency(agencyId), id);
        return FileAnswer.saved("konsep-%s.zip".formatted(draft.sop().key())).with(ZippedFiles.of(drafts.files(draft.deployment())));
    }

    /** Puts a draft into force for new cases. */
    @PostMapping("/{agencyId}/drafts/{id}/in-force")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bringIntoForce(@PathVariable String agencyId, @PathVariable String id, @Valid @RequestBody Confirmation confirmation) {
        Agency agency = access.agency(agencyId);
        access.requireDeciding(agency);
        life.bringIntoForce(agency, waiting(agency, id), user.id(), confirmation.identity());
    }

    /** Returns a draft to the analyst for changes. */
    @PostMapping("/{agencyId}/drafts/{id}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable String agencyId, @PathVariable String id, @Valid @RequestBody Reason reason) {
        Agency agency = access.agency(agencyId);
        access.requireDeciding(agency);
        life.giveBack(agency, rows.find(agency, id).filter(draft -> draft.standing() == Standing.RATIFIED)
                .orElseGet(() -> waiting(agency, id)), user.id(), reason.reason().strip());
    }

    /** The analysts take a draft back. */
    @DeleteMapping("/{agencyId}/drafts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String agencyId, @PathVariable String id) {
        Agency agency = access.agency(agencyId);
        access.requireSending(agency);
        life.takeBack(agency, waiting(agency, id), user.id());
    }

    /** Confirms that an SOP gets the number or title of a refused deployment, which must then be sent again. */
    @PostMapping("/{agencyId}/identities/{id}/agree")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void agree(@PathVariable String agencyId, @PathVariable String id) {
        Agency agency = access.agency(agencyId);
        access.requireSending(agency);
        identities.agree(agency, held(agency, id), user.id());
    }

    /** Rejects the number or title of a refused deployment. */
    @DeleteMapping("/{agencyId}/identities/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String agencyId, @PathVariable String id) {
        Agency agency = access.agency(agencyId);
        access.requireSending(agency);
        identities.reject(agency, held(agency, id), user.id());
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

    private SopDraft waiting(Agency agency, String id) {
        return rows.find(agency, id).filter(draft -> draft.standing() == Standing.WAITING).orElseThrow(Refusal::notFound);
    }

    /** A draft that has a diagram, i.e. no request for a withdrawal. */
    private SopDraft drawn(Agency agency, String id) {
        return Optional.of(waiting(agency, id)).filter(draft -> draft.act() == Act.DEPLOY).orElseThrow(Refusal::notFound);
    }

    private HeldIdentities.Held held(Agency agency, String id) {
        return identities.of(agency).stream().filter(held -> held.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
    }

    record Office(String key, String position, String name) {
    }

    record Confirmation(boolean identity) {
    }

    record Reason(@NotBlank(message = "Tuliskan apa yang harus diubah.")
                  @Size(max = 1000, message = "Catatan terlalu panjang; paling panjang {max} huruf.") String reason) {
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
