package id.baku.oversight.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;

/** The figures for their page; {@link FigureAccess} says who may see them. */
@OpenTo(value = {Caller.SUPERVISOR, Caller.ANALYST}, otherwise = "Angka mutu baku hanya untuk pengawas dan perancang SOP instansi.")
@RestController
@RequestMapping(WebApps.API + "/figures")
class FigureController {

    private final Figures figures;
    private final FigureAccess access;

    FigureController(Figures figures, FigureAccess access) {
        this.figures = figures;
        this.access = access;
    }

    /** The years to choose from. Users who may see no figures get a 403, so that no page links to them. */
    @GetMapping("/years")
    List<Integer> years(@RequestParam(required = false) String agency) {
        return figures.years(access.visible(agency));
    }

    /** The figures of a year or month, of all SOPs or one; by default of the present year. */
    @GetMapping
    View figures(@RequestParam(required = false) String agency, @RequestParam(required = false) Integer year,
                 @RequestParam(required = false) String sop, @RequestParam(required = false) Integer month) {
        Agency asked = access.visible(agency);
        int wanted = year == null ? figures.thisMonth(asked).getYear() : year(year);
        Figures.Period period = figures.of(asked, month(wanted, month == null ? 1 : month), month(wanted, month == null ? 12 : month));
        List<SopFigures> sops = period.sops().stream().filter(one -> sop == null || one.key().equals(sop)).toList();
        return new View(Choice.of(asked), access.visible().stream().map(Choice::of).toList(), wanted, month, figures.years(asked),
                period.complete(), access.seesPersons(asked), figures.titles(asked), sops, Proposal.from(sops));
    }

    static int year(int year) {
        if (year < 1900 || year > 9999) {
            throw Refusal.invalid("Isi tahun dengan empat angka.");
        }
        return year;
    }

    private static YearMonth month(int year, int month) {
        if (month < 1 || month > 12) {
            throw Refusal.invalid("Isi bulan dengan angka 1 sampai 12.");
        }
        return YearMonth.of(year, month);
    }

    /**
     * @param month    {@code null} for the whole year
     * @param complete whether all finished activities are counted
     * @param evidence whether the user may have the evidence of cases
     * @param titles   the agency's SOPs by key, also those without figures
     */
    record View(Choice agency, List<Choice> agencies, int year, Integer month, List<Integer> years, boolean complete,
                boolean evidence, Map<String, String> titles, List<SopFigures> sops, List<Proposal> proposals) {
    }

    record Choice(String id, String name) {

        static Choice of(Agency agency) {
            return new Choice(agency.id(), "%s (%s)".formatted(agency.name(), agency.government()));
        }
    }
}
