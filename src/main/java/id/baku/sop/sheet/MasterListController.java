package id.baku.sop.sheet;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.baku.document.print.NaskahRenderer;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.answer.FileAnswer;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;

/**
 * The master list, for the page and as a PDF. It is the agency's public register: every member of the agency sees all its SOPs,
 * including those in which their role has no part; nobody sees another agency's. The platform's administrators see any
 * agency's, by default the first.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API)
class MasterListController {

    private final MasterLists masterLists;
    private final NaskahRenderer renderer;
    private final AgencyPicker picker;
    private final CurrentUser user;
    private final Clock clock;

    MasterListController(MasterLists masterLists, NaskahRenderer renderer, AgencyPicker picker, CurrentUser user,
                         Clock clock) {
        this.masterLists = masterLists;
        this.renderer = renderer;
        this.picker = picker;
        this.user = user;
        this.clock = clock;
    }

    /** The list of one agency, and the agencies that the user may choose from. */
    @GetMapping("/master-list")
    View list(@RequestParam(required = false) String agency) {
        MasterList list = masterLists.of(visible(agency));
        return new View(Choice.of(list.agency()), list.control(), list.changedSince(), picker.open(this::isOpen).stream().map(Choice::of).toList(),
                list.entries().stream().map(Row::of).toList());
    }

    /** The list as PDF, with the places for signatures that it needs. */
    @GetMapping("/master-list.pdf")
    ResponseEntity<byte[]> pdf(@RequestParam(required = false) String agency) {
        MasterList list = masterLists.of(visible(agency));
        ZonedDateTime now = clock.instant().atZone(list.agency().zone());
        byte[] pdf = renderer.print("daftar-induk", list.agency(), now,
                Map.of("daftar", list.entries(), "kendali", list.control(), "berubah", list.changedSince(), "pengesahan", list.signers()));
        return FileAnswer.shown("daftar-induk-%s-%tF.pdf".formatted(list.agency().id(), now)).with(pdf);
    }

    private Agency visible(String asked) {
        return picker.pick(asked, this::isOpen, "Daftar induk hanya untuk pegawai instansi.");
    }

    private boolean isOpen(Agency agency) {
        return !user.isOutsider() && (user.isAdministrator() || user.agencies().contains(agency.id()));
    }

    record View(Choice agency, MasterListProperties.Control control, long changedSince, List<Choice> agencies, List<Row> sops) {
    }

    record Choice(String id, String name, String unit) {

        static Choice of(Agency agency) {
            return new Choice(agency.id(), "%s (%s)".formatted(agency.name(), agency.government()), agency.unit());
        }
    }

    record Row(String key, String definitionId, String number, String title, String unit, String created,
               String revised, String effective, String revision, String change, String versionTag, int version, Instant deployedAt, int activities,
               long withoutTime, List<Finding> findings) {

        static Row of(MasterList.Entry entry) {
            SopSheet sheet = entry.sheet();
            return new Row(sheet.key(), sheet.definitionId(), sheet.number(), sheet.title(), sheet.unit(),
                    sheet.created(), sheet.revised(), sheet.effective(), sheet.revision(), sheet.change(), sheet.versionTag(), sheet.version(),
                    sheet.deployedAt(), sheet.rows().size(), sheet.rowsWithoutTime(), entry.findings());
        }
    }
}
