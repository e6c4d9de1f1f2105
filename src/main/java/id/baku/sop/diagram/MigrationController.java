package id.baku.sop.diagram;

import java.time.Instant;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.deploy.DeployedDiagram;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.sop.diagram.CaseMigration.Outcome;
import id.baku.sop.diagram.CaseMigration.Preview;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;
import id.baku.web.user.UserNames;

import jakarta.validation.Valid;

/**
 * Requests of analysts to move running cases. Only supervisors of the agency may see and decide on them, not even the
 * platform's administrators in their place; nobody may agree to their own request.
 */
@OpenTo(value = Caller.SUPERVISOR, otherwise = "Pemindahan kasus hanya disetujui oleh pengawas SOP instansi.")
@RestController
@RequestMapping(WebApps.API + "/migrations")
class MigrationController {

    private final MigrationRequests requests;
    private final DiagramVersions versions;
    private final CaseMigration migration;
    private final Agencies agencies;
    private final AgencyPicker picker;
    private final CurrentUser user;
    private final UserNames names;

    MigrationController(MigrationRequests requests, DiagramVersions versions, CaseMigration migration, Agencies agencies, AgencyPicker picker,
                        CurrentUser user, UserNames names) {
        this.requests = requests;
        this.versions = versions;
        this.migration = migration;
        this.agencies = agencies;
        this.picker = picker;
        this.user = user;
        this.names = names;
    }

    /** Open requests, the earliest first, each with what it would do now. */
    @GetMapping
    List<Row> waiting() {
        return supervised().stream().flatMap(agency -> requests.waiting(agency).stream().map(one -> new Row(one.id(), one.key(),
                names.of(one.by()), one.at(), mayAgree(one), preview(agency, one)))).toList();
    }

    /** How many of the open requests the user may agree to. */
    @GetMapping("/count")
    long count() {
        return supervised().stream().flatMap(agency -> requests.waiting(agency).stream()).filter(this::mayAgree).count();
    }

    /** Moves the cases, if the confirmation matches what would happen now; answers the result for each. */
    @PostMapping("/{id}/agree")
    List<Outcome> agree(@PathVariable String id, @Valid @RequestBody DiagramController.Confirmation confirmation) {
        MigrationRequests.Asked asked = get(id);
        if (!mayAgree(asked)) {
            throw Refusal.forbidden("Pemindahan disetujui oleh orang lain, bukan oleh yang memintanya.");
        }
        Agency agency = agencies.get(asked.agency());
        confirmation.require(preview(agency, asked));
        requests.settle(asked, user.id(), true);
        return migration.execute(version(agency, asked, asked.from()), version(agency, asked, asked.to()), user.id());
    }

    /** Refuses a request: the cases keep running through their present version. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable String id) {
        requests.settle(get(id), user.id(), false);
    }

    private Preview preview(Agency agency, MigrationRequests.Asked asked) {
        return migration.preview(version(agency, asked, asked.from()), version(agency, asked, asked.to()));
    }

    private DeployedDiagram version(Agency agency, MigrationRequests.Asked asked, int version) {
        return versions.deployed(agency, asked.key(), version);
    }

    private MigrationRequests.Asked get(String id) {
        return requests.find(id, supervised()).orElseThrow(Refusal::notFound);
    }

    private boolean mayAgree(MigrationRequests.Asked asked) {
        return !asked.by().equals(user.id());
    }

    private List<Agency> supervised() {
        return picker.ownOpen(agency -> user.isMemberOf(Duty.SUPERVISOR.groupIn(agency)));
    }

    /** @param mayAgree whether the present user may agree */
    record Row(String id, String sop, String askedBy, Instant askedAt, boolean mayAgree, Preview preview) {
    }
}
