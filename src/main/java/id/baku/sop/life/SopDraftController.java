package id.baku.sop.life;

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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import id.baku.engine.deploy.DeployedDiagram;
import id.baku.engine.deploy.DeployedDrafts;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.sop.diagram.DiagramChange;
import id.baku.sop.diagram.DiagramChanges;
import id.baku.sop.diagram.ZippedFiles;
import id.baku.sop.life.SopDraft.Act;
import id.baku.sop.life.SopDraft.Standing;
import id.baku.sop.sheet.SheetPrint;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.answer.FileAnswer;
import id.baku.web.user.CurrentUser;

/** One draft of an SOP: its changes, its sheet, and the decision on it. */
@OpenTo(value = {Caller.ANALYST, Caller.SUPERVISOR, Caller.EXECUTOR}, otherwise = LifeAccess.OTHERS)
@RestController
@RequestMapping(WebApps.API + "/sops/{agencyId}/drafts/{id}")
class SopDraftController {

    private final LifeAccess access;
    private final SopDrafts rows;
    private final SopLife life;
    private final DeployedDrafts drafts;
    private final SheetPrint print;
    private final CurrentUser user;

    SopDraftController(LifeAccess access, SopDrafts rows, SopLife life, DeployedDrafts drafts, SheetPrint print, CurrentUser user) {
        this.access = access;
        this.rows = rows;
        this.life = life;
        this.drafts = drafts;
        this.print = print;
        this.user = user;
    }

    /** What a draft changes against the version in force; empty for a new SOP. */
    @GetMapping("/changes")
    List<DiagramChange> changes(@PathVariable String agencyId, @PathVariable String id) {
        Agency agency = access.agency(agencyId);
        SopDraft draft = drawn(agency, id);
        DeployedDiagram drawn = drafts.diagram(draft.deployment());
        return life.inForce(agency, draft.sop().key()).map(before -> DiagramChanges.between(before.process(), drawn.process()))
                .orElse(List.of());
    }

    /** The sheet of a draft, with KONSEP across every page. */
    @GetMapping("/sheet.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String agencyId, @PathVariable String id) {
        Agency agency = access.agency(agencyId);
        SopDraft draft = drawn(agency, id);
        return FileAnswer.shown("konsep-lembar-sop-%s.pdf".formatted(draft.sop().key()))
                .with(print.ofDraft(agency, drafts.diagram(draft.deployment())));
    }

    /** Diagram and forms of a draft, as they were sent. */
    @GetMapping("/files.zip")
    ResponseEntity<byte[]> files(@PathVariable String agencyId, @PathVariable String id) {
        SopDraft draft = drawn(access.agency(agencyId), id);
        return FileAnswer.saved("konsep-%s.zip".formatted(draft.sop().key())).with(ZippedFiles.of(drafts.files(draft.deployment())));
    }

    /** Puts a draft into force for new cases. */
    @PostMapping("/in-force")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bringIntoForce(@PathVariable String agencyId, @PathVariable String id, @Valid @RequestBody Confirmation confirmation) {
        Agency agency = access.agency(agencyId);
        access.requireDeciding(agency);
        life.bringIntoForce(agency, waiting(agency, id), user.id(), confirmation.identity());
    }

    /** Returns a draft to the analyst for changes. */
    @PostMapping("/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable String agencyId, @PathVariable String id, @Valid @RequestBody Reason reason) {
        Agency agency = access.agency(agencyId);
        access.requireDeciding(agency);
        life.giveBack(agency, rows.find(agency, id).filter(draft -> draft.standing() == Standing.RATIFIED)
                .orElseGet(() -> waiting(agency, id)), user.id(), reason.reason().strip());
    }

    /** The analysts take a draft back. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String agencyId, @PathVariable String id) {
        Agency agency = access.agency(agencyId);
        access.requireSending(agency);
        life.takeBack(agency, waiting(agency, id), user.id());
    }

    private SopDraft waiting(Agency agency, String id) {
        return rows.find(agency, id).filter(draft -> draft.standing() == Standing.WAITING).orElseThrow(Refusal::notFound);
    }

    /** A draft that has a diagram, i.e. no request for a withdrawal. */
    private SopDraft drawn(Agency agency, String id) {
        return Optional.of(waiting(agency, id)).filter(draft -> draft.act() == Act.DEPLOY).orElseThrow(Refusal::notFound);
    }

    record Confirmation(boolean identity) {
    }

    record Reason(@NotBlank(message = "Tuliskan apa yang harus diubah.")
                  @Size(max = 1000, message = "Catatan terlalu panjang; paling panjang {max} huruf.") String reason) {
    }
}
