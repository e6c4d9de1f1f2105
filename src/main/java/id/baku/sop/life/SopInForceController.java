package id.baku.sop.life;

import java.time.Instant;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import id.baku.engine.deploy.DeployedDiagrams;
import id.baku.engine.deploy.SopIdentity;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.answer.FileAnswer;
import id.baku.web.user.CurrentUser;

/**
 * The SOPs of an agency that are or were in force. An analyst may ask for one to be withdrawn, or send an earlier version
 * again.
 */
@OpenTo(value = {Caller.ANALYST, Caller.SUPERVISOR, Caller.EXECUTOR}, otherwise = LifeAccess.OTHERS)
@RestController
@RequestMapping(WebApps.API + "/sops/{agencyId}/in-force")
class SopInForceController {

    private final LifeAccess access;
    private final SopLife life;
    private final DeployedDiagrams diagrams;
    private final RatifiedDrafts ratified;
    private final CurrentUser user;

    SopInForceController(LifeAccess access, SopLife life, DeployedDiagrams diagrams, RatifiedDrafts ratified, CurrentUser user) {
        this.access = access;
        this.life = life;
        this.diagrams = diagrams;
        this.ratified = ratified;
        this.user = user;
    }

    /** All SOPs of an agency, including withdrawn ones. */
    @GetMapping
    List<Row> sops(@PathVariable String agencyId) {
        return diagrams.ofAgency(access.agency(agencyId).id()).stream()
                .map(diagram -> new Row(SopIdentity.of(diagram.process()), Version.of(diagram))).toList();
    }

    /** All versions of an SOP, latest first. */
    @GetMapping("/{key}/versions")
    List<Version> versions(@PathVariable String agencyId, @PathVariable String key) {
        return diagrams.versions(access.agency(agencyId).id(), key).stream().map(Version::of).toList();
    }

    /** Asks for an SOP to be withdrawn: no new cases start, running ones continue to their end. */
    @PostMapping("/{key}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String agencyId, @PathVariable String key, @Valid @RequestBody Reason reason) {
        Agency agency = sending(agencyId);
        life.askWithdrawal(agency, key, user.id(), reason.reason().strip());
    }

    /** Sends an earlier version as a new draft. */
    @PostMapping("/{key}/versions/{version}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendAgain(@PathVariable String agencyId, @PathVariable String key, @PathVariable int version) {
        life.sendAgain(sending(agencyId), key, version);
    }

    /** The scan of a version's signed sheet. */
    @GetMapping("/{key}/versions/{version}/scan.pdf")
    ResponseEntity<byte[]> scan(@PathVariable String agencyId, @PathVariable String key, @PathVariable int version) {
        Agency agency = access.agency(agencyId);
        return diagrams.versions(agency.id(), key).stream().filter(one -> one.version() == version).findFirst()
                .flatMap(one -> ratified.scan(agency, one.definitionId()))
                .map(FileAnswer.shown("lembar-sop-disahkan-%s-versi-%d.pdf".formatted(key, version))::with).orElseThrow(Refusal::notFound);
    }

    private Agency sending(String agencyId) {
        Agency agency = access.agency(agencyId);
        access.requireSending(agency);
        return agency;
    }

    record Reason(@NotBlank(message = "Tuliskan mengapa SOP ini dicabut.")
                  @Size(max = 1000, message = "Alasan terlalu panjang; paling panjang {max} huruf.") String reason) {
    }

    record Row(SopIdentity sop, Version latest) {
    }

    /** @param since when it came into force */
    record Version(int version, String versionTag, Instant since, boolean withdrawn) {

        static Version of(DeployedDiagram diagram) {
            return new Version(diagram.version(), diagram.versionTag(), diagram.deployedAt(), diagram.withdrawn());
        }
    }
}
