package id.baku.sop.diagram;

import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.sop.diagram.CaseMigration.Preview;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.answer.FileAnswer;
import id.baku.web.user.CurrentUser;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/**
 * The deployed diagrams of an agency, their differences, and requests to move running cases. For the analysts of the agency and
 * the platform's administrators; everybody else is refused, and other agencies are answered 404.
 */
@OpenTo(value = Caller.ANALYST, otherwise = "Diagram SOP hanya untuk perancang proses instansi.")
@RestController
@RequestMapping(WebApps.API + "/diagrams")
class DiagramController {

    private final DiagramAccess access;
    private final DiagramVersions versions;
    private final CaseMigration migration;
    private final MigrationRequests requests;
    private final CurrentUser user;

    DiagramController(DiagramAccess access, DiagramVersions versions, CaseMigration migration, MigrationRequests requests,
                      CurrentUser user) {
        this.access = access;
        this.versions = versions;
        this.migration = migration;
        this.requests = requests;
        this.user = user;
    }

    /** The agencies whose diagrams the user manages; empty for other users. */
    @OpenTo(Caller.USER)
    @GetMapping("/agencies")
    List<AgencyName> agencies() {
        return access.kept().stream().map(AgencyName::of).toList();
    }

    /** All SOPs of an agency with their versions, and whether the folder holds something newer. */
    @GetMapping
    View diagrams(@RequestParam(required = false) String agency) {
        Agency asked = access.agency(agency);
        return new View(AgencyName.of(asked), agencies(), versions.of(asked));
    }

    /** The differences between two versions; without the newer one, between a version and the folder. */
    @GetMapping("/{agencyId}/{key}/changes")
    List<DiagramChange> changes(@PathVariable String agencyId, @PathVariable String key, @RequestParam int from,
                                @RequestParam Optional<Integer> to) {
        Agency agency = access.agency(agencyId);
        return DiagramChanges.between(versions.deployed(agency, key, from).process(),
                to.map(version -> versions.deployed(agency, key, version).process())
                        .orElseGet(() -> versions.inFolder(agency, key)));
    }

    /** Diagram and forms of a version, as they were deployed. */
    @GetMapping("/{agencyId}/{key}/{version}/files.zip")
    ResponseEntity<byte[]> files(@PathVariable String agencyId, @PathVariable String key, @PathVariable int version) {
        byte[] zip = versions.zip(versions.deployed(access.agency(agencyId), key, version));
        return FileAnswer.saved("%s-versi-%d.zip".formatted(key, version)).with(zip);
    }

    /** What moving the running cases of a version to another would do. Changes nothing. */
    @GetMapping("/{agencyId}/{key}/migration")
    Preview preview(@PathVariable String agencyId, @PathVariable String key, @RequestParam int from, @RequestParam int to) {
        Agency agency = access.agency(agencyId);
        return migration.preview(versions.deployed(agency, key, from), versions.deployed(agency, key, to));
    }

    /**
     * Asks for running cases to be moved, if the confirmation matches what would happen now; they are moved when a supervisor
     * agrees.
     */
    @PostMapping("/{agencyId}/{key}/migration")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked migrate(@PathVariable String agencyId, @PathVariable String key, @RequestParam int from,
                  @RequestParam int to, @Valid @RequestBody Confirmation confirmation) {
        Preview preview = preview(agencyId, key, from, to);
        if (from == to || preview.movable() == 0) {
            throw Refusal.conflict("Tidak ada kasus yang dapat dipindahkan.");
        }
        confirmation.require(preview);
        requests.ask(access.agency(agencyId), key, from, to, user.id());
        return new Asked("Permintaan dicatat. Kasus dipindahkan setelah disetujui pengawas di laman Pemindahan kasus.");
    }

    record Confirmation(@Size(max = 500, message = "Konfirmasi terlalu panjang.") String text) {

        void require(Preview preview) {
            if (text == null || !preview.confirmation().equalsIgnoreCase(text.strip())) {
                throw Refusal.conflict("Belum ada kasus yang dipindahkan. Ketik \"%s\" untuk memindahkan.".formatted(preview.confirmation()));
            }
        }
    }

    record Asked(String message) {
    }

    record AgencyName(String id, String name) {

        static AgencyName of(Agency agency) {
            return new AgencyName(agency.id(), agency.name());
        }
    }

    record View(AgencyName agency, List<AgencyName> agencies, List<DiagramVersions.Sop> sops) {
    }
}
