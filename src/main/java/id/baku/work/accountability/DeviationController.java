package id.baku.work.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.baku.document.print.NaskahRenderer;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.answer.FileAnswer;
import id.baku.web.user.UserNames;

import jakarta.validation.Valid;

/**
 * The ledger of deviations for its page, Tasklist and Cockpit. {@link Deviations} decides who sees and answers which; nobody
 * sees another agency's.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/deviations")
class DeviationController {

    private final Deviations deviations;
    private final NaskahRenderer renderer;
    private final Agencies agencies;
    private final UserNames names;
    private final Clock clock;

    DeviationController(Deviations deviations, NaskahRenderer renderer, Agencies agencies, UserNames names,
                        Clock clock) {
        this.deviations = deviations;
        this.renderer = renderer;
        this.agencies = agencies;
        this.names = names;
        this.clock = clock;
    }

    /** Deviations, the latest first, 25 a page: of an agency, an SOP or a kind, or only those not yet accepted. */
    @GetMapping
    List<Row> all(@RequestParam(required = false) String agency, @RequestParam(required = false) String sop,
                  @RequestParam(required = false) DeviationKind kind, @RequestParam(defaultValue = "false") boolean open,
                  @RequestParam(defaultValue = "0") int page) {
        return rows(deviations.visible(new Deviations.Asked(agency, sop, kind, open, page)));
    }

    /** Deviations that wait for the user's reason or answer: the 500 that have waited longest. */
    @GetMapping("/waiting")
    List<Row> waiting() {
        return rows(deviations.waiting());
    }

    /** How many wait for the user. */
    @GetMapping("/waiting/count")
    long countWaiting() {
        return deviations.countWaiting();
    }

    /** The deviations of one case that the user may see. */
    @GetMapping(params = "processInstanceId")
    List<Row> ofInstance(@RequestParam String processInstanceId) {
        return rows(deviations.visibleOf(processInstanceId));
    }

    /** The executor gives a reason. */
    @PostMapping("/{id}/reason")
    Row explain(@PathVariable String id, @Valid @RequestBody Deviations.Explanation explanation) {
        return row(deviations.explain(id, explanation));
    }

    /** The superior accepts the reason. */
    @PostMapping("/{id}/acceptance")
    Row accept(@PathVariable String id, @Valid @RequestBody Deviations.Acceptance acceptance) {
        return row(deviations.accept(id, acceptance));
    }

    /** The superior returns the reason, with a note. */
    @PostMapping("/{id}/return")
    Row sendBack(@PathVariable String id, @Valid @RequestBody Deviations.Return why) {
        return row(deviations.sendBack(id, why));
    }

    /** Berita acara penyimpangan of a case: the deviations that the user may see, as PDF. */
    @GetMapping("/report")
    ResponseEntity<byte[]> report(@RequestParam String processInstanceId) {
        List<Deviation> found = deviations.visibleOf(processInstanceId);
        if (found.isEmpty()) {
            throw Refusal.notFound();
        }
        Agency agency = agencies.get(found.get(0).agency());
        ZonedDateTime now = clock.instant().atZone(agency.zone());
        byte[] pdf = renderer.print("berita-acara-penyimpangan", agency, now, Map.of(
                "kasus", String.valueOf(found.get(0).businessKey()), "sop", found.get(0).sopKey(),
                "penyimpangan", rows(found)));
        return FileAnswer.shown("berita-acara-penyimpangan-%s.pdf".formatted(found.get(0).businessKey())).with(pdf);
    }

    private Row row(Deviation deviation) {
        return rows(List.of(deviation)).get(0);
    }

    private List<Row> rows(List<Deviation> found) {
        Map<String, String> known = names.of(found.stream()
                .flatMap(deviation -> Stream.of(deviation.executor(), deviation.answeredBy())).toList());
        return found.stream().map(deviation -> row(deviation, known)).toList();
    }

    private Row row(Deviation deviation, Map<String, String> known) {
        String role = agencies.find(deviation.agency()).flatMap(agency -> agency.role(deviation.role())).map(Role::name)
                .orElse(deviation.role());
        return new Row(deviation.id(), deviation.agency(), deviation.sopKey(), deviation.processInstanceId(),
                deviation.businessKey(), deviation.activityName(), role, deviation.executor(), known.get(deviation.executor()),
                deviation.kind().label(), deviation.standard(), deviation.actual(), deviation.minutesOver(),
                deviation.isProvisional(), deviation.recordedAt(), deviation.state().name(), deviation.state().label(),
                deviation.reason(), deviation.followUp(), known.get(deviation.answeredBy()), deviation.answeredAt(),
                deviation.answer(), deviations.mayExplain(deviation), deviations.mayAnswer(deviation));
    }

    /** Public, because the template of the report reads it. */
    public record Row(String id, String agency, String sop, String processInstanceId, String businessKey, String activity,
                      String role, String executor, String executorName, String kind, String standard, String actual,
                      Long minutesOver, boolean provisional, Instant recorded, String state, String stateLabel,
                      String reason, String followUp, String answeredBy, Instant answered, String answer,
                      boolean mayExplain, boolean mayAnswer) {
    }
}
