package id.baku.sop.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.answer.FileAnswer;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;

/**
 * The SOP sheet of any deployed version, for the page and as a PDF in the official format. Every member of the agency may see
 * it, as with the master list, and the platform's administrators may see all; nobody of another agency or office may.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/sop-sheets/{agencyId}/{key}")
class SopSheetController {

    private final SopSheets sheets;
    private final SheetPrint print;
    private final AgencyPicker picker;
    private final CurrentUser user;

    SopSheetController(SopSheets sheets, SheetPrint print, AgencyPicker picker, CurrentUser user) {
        this.sheets = sheets;
        this.print = print;
        this.picker = picker;
        this.user = user;
    }

    /** The sheet of a version, by default of the latest. */
    @GetMapping
    View sheet(@PathVariable String agencyId, @PathVariable String key, @RequestParam Optional<Integer> version) {
        Agency agency = visible(agencyId);
        SopSheets.Drawn drawn = find(agency, key, version);
        return new View(drawn.sheet(), drawn.flow(), drawn.notes(), drawn.withdrawn(), agency.name(), agency.government(),
                drawn.versions().stream().map(Version::of).toList());
    }

    /** The sheet as PDF. */
    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String agencyId, @PathVariable String key,
                               @RequestParam Optional<Integer> version) {
        Agency agency = visible(agencyId);
        SopSheets.Drawn drawn = find(agency, key, version);
        return FileAnswer.shown("lembar-sop-%s-versi-%d.pdf".formatted(drawn.sheet().key(), drawn.sheet().version()))
                .with(print.of(agency, drawn, drawn.withdrawn() ? "DICABUT" : ""));
    }

    private SopSheets.Drawn find(Agency agency, String key, Optional<Integer> version) {
        return sheets.find(agency, key, version).orElseThrow(Refusal::notFound);
    }

    private Agency visible(String agencyId) {
        return picker.named(agencyId, agency -> user.isAdministrator() || user.agencies().contains(agency.id()) && !user.isOutsider());
    }

    record View(SopSheet sheet, SheetFlow flow, List<SheetNote> notes, boolean withdrawn, String agency, String government, List<Version> versions) {
    }

    record Version(int version, String versionTag, Instant deployedAt, String sha256) {

        static Version of(SopSheet sheet) {
            return new Version(sheet.version(), sheet.versionTag(), sheet.deployedAt(), sheet.sha256());
        }
    }
}
