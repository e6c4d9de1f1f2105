package id.baku.sop.sheet;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.baku.document.print.NaskahRenderer;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.answer.FileAnswer;
import id.baku.web.user.CurrentUser;

/**
 * The SOP sheet of any deployed version, for the page and as a PDF in the official format. Who may see it: every member
 * of the agency, as with the master list; nobody of another agency and nobody from outside; the platform's
 * administrators all.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/sop-sheets/{agencyId}/{key}")
class SopSheetController {

    private final SopSheets sheets;
    private final PrintedRows printedRows;
    private final NaskahRenderer renderer;
    private final Agencies agencies;
    private final CurrentUser user;
    private final Clock clock;

    SopSheetController(SopSheets sheets, PrintedRows printedRows, NaskahRenderer renderer, Agencies agencies,
                       CurrentUser user, Clock clock) {
        this.sheets = sheets;
        this.printedRows = printedRows;
        this.renderer = renderer;
        this.agencies = agencies;
        this.user = user;
        this.clock = clock;
    }

    /** The sheet; of the latest version unless one is named. */
    @GetMapping
    View sheet(@PathVariable String agencyId, @PathVariable String key, @RequestParam Optional<Integer> version) {
        Agency agency = visible(agencyId);
        SopSheets.Drawn drawn = find(agency, key, version);
        return new View(drawn.sheet(), drawn.flow(), agency.name(), agency.government(),
                drawn.versions().stream().map(Version::of).toList());
    }

    /** The same on paper. */
    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String agencyId, @PathVariable String key,
                               @RequestParam Optional<Integer> version) {
        Agency agency = visible(agencyId);
        SopSheets.Drawn drawn = find(agency, key, version);
        ZonedDateTime now = clock.instant().atZone(agency.zone());
        byte[] pdf = renderer.print("lembar-sop", agency, now, Map.of("sop", drawn.sheet(),
                "pelaksana", drawn.flow().executors(), "baris", printedRows.of(drawn.sheet().rows(), drawn.flow()),
                "pengesah", SopSheets.holder(drawn.sheet().signer(), agency)));
        return FileAnswer.shown("lembar-sop-%s-versi-%d.pdf".formatted(drawn.sheet().key(), drawn.sheet().version())).with(pdf);
    }

    private SopSheets.Drawn find(Agency agency, String key, Optional<Integer> version) {
        return sheets.find(agency, key, version).orElseThrow(Refusal::notFound);
    }

    private Agency visible(String agencyId) {
        user.id();
        return agencies.find(agencyId)
                .filter(agency -> user.isAdministrator() || user.agencies().contains(agency.id()) && !user.isOutsider())
                .orElseThrow(Refusal::notFound);
    }

    record View(SopSheet sheet, SheetFlow flow, String agency, String government, List<Version> versions) {
    }

    record Version(int version, String versionTag, Instant deployedAt, String sha256) {

        static Version of(SopSheet sheet) {
            return new Version(sheet.version(), sheet.versionTag(), sheet.deployedAt(), sheet.sha256());
        }
    }
}
