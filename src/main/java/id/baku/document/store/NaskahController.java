package id.baku.document.store;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.record.Act;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.answer.FileAnswer;
import id.baku.web.user.CurrentUser;

/**
 * Documents for Tasklist and Cockpit. Whoever sees the instance or one of its tasks, by the engine's own rights, may read them.
 * Whoever has claimed the task or may claim it may hand in files, and the scan of a signed document only whoever has claimed
 * it. With a start form, any logged-in user may hand in files for their own use.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API)
class NaskahController {

    private final NaskahStore store;
    private final Uploads uploads;
    private final AccessLog accessLog;
    private final CurrentUser user;

    NaskahController(NaskahStore store, Uploads uploads, AccessLog accessLog, CurrentUser user) {
        this.store = store;
        this.uploads = uploads;
        this.accessLog = accessLog;
        this.user = user;
    }

    /** Documents of the instance that a task belongs to, latest first. */
    @GetMapping("/tasks/{taskId}/naskah")
    List<Row> ofTask(@PathVariable String taskId) {
        return rows(user.task(taskId).getProcessInstanceId());
    }

    /** Documents of an instance, latest first. */
    @GetMapping("/instances/{processInstanceId}/naskah")
    List<Row> ofInstance(@PathVariable String processInstanceId) {
        user.requireInstance(processInstanceId);
        return rows(processInstanceId);
    }

    /** The file itself, shown in the browser or, with {@code ?unduh}, saved; the access is recorded. */
    @GetMapping("/naskah/{id}")
    ResponseEntity<byte[]> content(@PathVariable String id, @RequestParam(name = "unduh", required = false) String save) {
        Naskah naskah = store.find(id).orElseThrow(Refusal::notFound);
        requireReadable(naskah);
        accessLog.read(naskah, user.id(), save == null ? Act.OPENED : Act.DOWNLOADED);
        MediaType type = MediaType.parseMediaType(naskah.mediaType());
        return (save == null ? FileAnswer.shown(naskah.fileName(), type) : FileAnswer.saved(naskah.fileName(), type))
                .with(store.contentOf(naskah));
    }

    /**
     * Hands in a file with a task. The scan of a signed paper comes with the entries of the form, as JSON, because the paper
     * states them.
     */
    @PostMapping("/tasks/{taskId}/naskah")
    @ResponseStatus(HttpStatus.CREATED)
    HandedIn handIn(@PathVariable String taskId, @RequestParam MultipartFile file, @RequestParam String slot,
               @RequestParam String title, @RequestParam(required = false) String data) throws IOException {
        Task task = slot.endsWith(Uploads.SCAN) ? user.ownTask(taskId) : user.workableTask(taskId);
        return HandedIn.of(uploads.handIn(task, slot, title, file.getBytes(), user.id(), data), file.getBytes());
    }

    /** Hands in a file for an instance that is about to be started; the start form then sends its id. */
    @PostMapping("/naskah")
    @ResponseStatus(HttpStatus.CREATED)
    HandedIn handIn(@RequestParam MultipartFile file, @RequestParam String slot, @RequestParam String title)
            throws IOException {
        return HandedIn.of(uploads.handIn(slot, title, file.getBytes(), user.id()), file.getBytes());
    }

    private void requireReadable(Naskah naskah) {
        if (naskah.processInstanceId() != null) {
            if (!user.supervisesAgency(naskah.agency())) {
                user.requireInstance(naskah.processInstanceId());
            }
        } else if (!user.id().equals(naskah.author())) {
            throw Refusal.notFound();
        }
    }

    private List<Row> rows(String processInstanceId) {
        return store.ofInstance(processInstanceId).stream().map(Row::of).toList();
    }

    /** @param warning what is wrong with a file that is accepted all the same; {@code null} where nothing is */
    record HandedIn(@JsonUnwrapped Row row, String warning) {

        static HandedIn of(Naskah naskah, byte[] content) {
            return new HandedIn(Row.of(naskah), Uploads.warning(content));
        }
    }

    record Row(String id, String kind, String stage, String title, String fileName, String mediaType, long size,
               String sha256, String author, Instant createdAt, String signature) {

        static Row of(Naskah naskah) {
            return new Row(naskah.id(), naskah.kind(), naskah.stage() == null ? null : naskah.stage().label(),
                    naskah.title(), naskah.fileName(), naskah.mediaType(), naskah.size(), naskah.sha256(),
                    naskah.author(), naskah.createdAt(), naskah.signature().map(signed -> signed.method().label()).orElse(null));
        }
    }
}
