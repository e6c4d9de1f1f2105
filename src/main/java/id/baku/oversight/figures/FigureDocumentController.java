package id.baku.oversight.figures;

import java.time.Clock;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.baku.document.print.NaskahRenderer;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.answer.FileAnswer;
import id.baku.web.format.IndonesianTime;

/** Documents made of the figures; {@link FigureAccess} says who may have them. */
@OpenTo(value = {Caller.SUPERVISOR, Caller.ANALYST}, otherwise = "Angka mutu baku hanya untuk pengawas dan perancang SOP instansi.")
@RestController
@RequestMapping(WebApps.API + "/figures")
class FigureDocumentController {

    private final Figures figures;
    private final FigureAccess access;
    private final NaskahRenderer renderer;
    private final Clock clock;

    FigureDocumentController(Figures figures, FigureAccess access, NaskahRenderer renderer, Clock clock) {
        this.figures = figures;
        this.access = access;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** The table of the six-monthly monitoring: a row for each SOP, or for each activity of one. */
    @GetMapping("/monitoring.pdf")
    ResponseEntity<byte[]> monitoring(@RequestParam(required = false) String agency, @RequestParam int year,
                                      @RequestParam int half, @RequestParam(required = false) String sop) {
        Agency asked = access.visible(agency);
        if (half != 1 && half != 2) {
            throw Refusal.invalid("Isi semester dengan 1 atau 2.");
        }
        YearMonth first = YearMonth.of(FigureController.year(year), half == 1 ? Month.JANUARY : Month.JULY);
        Figures.Period period = figures.of(asked, first, first.plusMonths(5));
        List<SopFigures> sops = of(sop, period);
        Map<String, Object> data = data(period, sops,
                "%s s.d. %s".formatted(IndonesianTime.month(first), IndonesianTime.month(first.plusMonths(5))));
        data.put("baris", sop == null ? Monitoring.ofSops(sops) : sops.stream().flatMap(one -> Monitoring.ofActivities(one).stream()).toList());
        data.put("sop", sop == null ? null : figures.titles(asked).get(sop));
        data.put("ambang", Monitoring.WELL);
        return print("pemantauan-sop", asked, data, "pemantauan-sop-%s-%d-%d".formatted(asked.id(), year, half));
    }

    /** The yearly evaluation with its questions, for each SOP that was carried out, or for one. */
    @GetMapping("/evaluation.pdf")
    ResponseEntity<byte[]> evaluation(@RequestParam(required = false) String agency, @RequestParam int year,
                                      @RequestParam(required = false) String sop) {
        Agency asked = access.visible(agency);
        Figures.Period period = year(asked, FigureController.year(year));
        Map<String, SopFigures> before = year(asked, year - 1).sops().stream()
                .collect(Collectors.toMap(SopFigures::key, Function.identity()));
        List<SopFigures> sops = of(sop, period);
        Map<String, Object> data = data(period, sops, "Tahun " + year);
        data.put("penilaian", sops.stream().map(one -> Evaluation.of(one, Optional.ofNullable(before.get(one.key())))).toList());
        return print("evaluasi-sop", asked, data, "evaluasi-sop-%s-%d".formatted(asked.id(), year));
    }

    /** Standards proposed from the times observed in a year. */
    @GetMapping("/proposals.pdf")
    ResponseEntity<byte[]> proposals(@RequestParam(required = false) String agency, @RequestParam int year,
                                     @RequestParam(required = false) String sop) {
        Agency asked = access.visible(agency);
        Figures.Period period = year(asked, FigureController.year(year));
        List<SopFigures> sops = of(sop, period);
        Map<String, Object> data = data(period, sops, "Tahun " + year);
        data.put("usulan", Proposal.from(sops));
        return print("usulan-waktu-baku", asked, data, "usulan-waktu-baku-%s-%d".formatted(asked.id(), year));
    }

    private Figures.Period year(Agency agency, int year) {
        return figures.of(agency, YearMonth.of(year, Month.JANUARY), YearMonth.of(year, Month.DECEMBER));
    }

    private static List<SopFigures> of(String sop, Figures.Period period) {
        List<SopFigures> sops = period.sops().stream().filter(one -> sop == null || one.key().equals(sop)).toList();
        if (sop != null && sops.isEmpty()) {
            throw Refusal.notFound();
        }
        return sops;
    }

    private static Map<String, Object> data(Figures.Period period, List<SopFigures> sops, String name) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("periode", name);
        data.put("lengkap", period.complete());
        data.put("jumlah", sops.size());
        return data;
    }

    private ResponseEntity<byte[]> print(String template, Agency agency, Map<String, Object> data, String fileName) {
        ZonedDateTime now = clock.instant().atZone(agency.zone());
        return FileAnswer.shown(fileName + ".pdf").with(renderer.print(template, agency, now, data));
    }
}
