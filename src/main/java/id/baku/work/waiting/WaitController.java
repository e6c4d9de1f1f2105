package id.baku.work.waiting;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import id.baku.document.store.Uploads;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;
import id.baku.work.standard.ActivityStandard;

/**
 * Waits for parties outside, for our page with the session of the web apps, and for other systems with Basic authentication.
 * Only the role of its lane, within its agency, may see and end a wait.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping({WebApps.API + "/waits", "/api/waits"})
class WaitController {

    private static final int PAGE = 25;
    private static final int MOST_PAGES = 10_000;

    private final Waits waits;
    private final Uploads uploads;
    private final CurrentUser user;

    WaitController(Waits waits, Uploads uploads, CurrentUser user) {
        this.waits = waits;
        this.uploads = uploads;
        this.user = user;
    }

    /** The open waits of the user's roles, longest first, 25 a page; {@code q} is part of the number of the case. */
    @GetMapping
    List<Row> open(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page) {
        return waits.open(q.strip(), Math.max(0, Math.min(page, MOST_PAGES)) * PAGE, PAGE).stream().map(this::row).toList();
    }

    /** How many open waits there are for the user's roles. */
    @GetMapping("/count")
    long count() {
        return waits.count();
    }

    /** Hands in a file that arrived; the answered id is then sent as the value of its field. */
    @PostMapping("/{id}/naskah")
    @ResponseStatus(HttpStatus.CREATED)
    Uploads.Receipt handIn(@PathVariable String id, @RequestParam MultipartFile file, @RequestParam String slot)
            throws IOException {
        Wait wait = waits.get(id);
        ArrivalField field = wait.fields().stream()
                .filter(one -> one.kind() == ArrivalField.Kind.FILE && one.key().equals(slot)).findFirst()
                .orElseThrow(() -> Refusal.invalid("Isian berkas \"%s\" tidak dikenal.".formatted(slot)));
        return uploads.handIn(new Uploads.Place(wait.agency().id(), wait.instance().getId(), wait.task().getId()),
                field.key(), field.label(), file.getBytes(), user.id());
    }

    /** Records what arrived, by the keys of the fields, and lets the case continue. */
    @PostMapping("/{id}")
    Recorded end(@PathVariable String id, @RequestBody Map<String, Object> values) {
        Wait wait = waits.get(id);
        waits.end(wait, values);
        return new Recorded(wait.instance().getBusinessKey(), wait.task().getName());
    }

    private Row row(Wait wait) {
        ActivityStandard standard = ActivityStandard.of(wait.task());
        String time = standard.timeLabel() + (standard.provisional() ? " (sementara)" : "");
        return new Row(wait.id(), wait.instance().getBusinessKey(), waits.subjectOf(wait), wait.task().getName(),
                standard.wording(), wait.role().name(), time, wait.since(), waits.dueOf(wait).orElse(null), wait.fields());
    }

    record Row(String id, String businessKey, String subject, String activity, String wording, String role,
               String standard, Instant since, Instant due, List<ArrivalField> fields) {
    }

    record Recorded(String businessKey, String activity) {
    }
}
