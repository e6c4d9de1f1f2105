package id.baku.document.draft;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import id.baku.document.draft.Draft.Origin;
import id.baku.document.print.EditableField;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.answer.FileAnswer;
import id.baku.web.user.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/**
 * Drafts for Tasklist. Whoever sees the task, by the engine's own rights, may read and preview them. Whoever has claimed the
 * task or may claim it may save them, but only documents that its activity offers for editing, so that nobody changes an
 * approved text.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/tasks/{taskId}/drafts/{kind}")
class DraftController {

    private final OfferedDrafts offered;
    private final Drafts drafts;
    private final DocxWriter docxWriter;
    private final DocxReader docxReader;
    private final AgencyRecord record;
    private final CurrentUser user;

    DraftController(OfferedDrafts offered, Drafts drafts, DocxWriter docxWriter, DocxReader docxReader, AgencyRecord record, CurrentUser user) {
        this.offered = offered;
        this.drafts = drafts;
        this.docxWriter = docxWriter;
        this.docxReader = docxReader;
        this.record = record;
        this.user = user;
    }

    /** Fields, texts and versions of a draft. */
    @GetMapping
    DraftView view(@PathVariable String taskId, @PathVariable String kind) {
        return drafts.view(offered.readable(taskId, kind));
    }

    /** The standard text, filled in also with entries of the form that are not sent yet. */
    @PostMapping("/standard")
    Map<String, String> standard(@PathVariable String taskId, @PathVariable String kind, @Valid @RequestBody Entry entry) {
        return drafts.standard(offered.with(offered.editable(taskId, kind), taskId, entry.data())).entrySet().stream()
                .collect(Collectors.toMap(field -> field.getKey().id(), Map.Entry::getValue));
    }

    /** A preview of the print, only for users who may edit: others see the documents that are drawn up. Nothing is kept. */
    @PostMapping("/preview")
    ResponseEntity<byte[]> preview(@PathVariable String taskId, @PathVariable String kind, @Valid @RequestBody Entry entry) {
        return FileAnswer.shown(kind + ".pdf")
                .with(pdf(taskId, kind, entry));
    }

    /** The preview as pictures of its pages, to be shown beside the fields. */
    @PostMapping("/preview/pages")
    List<String> pages(@PathVariable String taskId, @PathVariable String kind, @Valid @RequestBody Entry entry) {
        return PagePictures.of(pdf(taskId, kind, entry));
    }

    private byte[] pdf(String taskId, String kind, Entry entry) {
        return drafts.preview(offered.with(offered.editable(taskId, kind), taskId, entry.data()), entry.texts());
    }

    /** Saves a version; when every field has its standard text, the document follows the standard text again. */
    @PutMapping
    DraftView save(@PathVariable String taskId, @PathVariable String kind, @Valid @RequestBody Entry entry) {
        DraftPlace place = offered.editable(taskId, kind);
        drafts.save(offered.with(place, taskId, entry.data()), entry.texts(), entry.basedOn(), Origin.FORM, entry.note(), user.id());
        return drafts.view(place);
    }

    /** The saved text as a Word file, to be corrected elsewhere. */
    @GetMapping("/docx")
    ResponseEntity<byte[]> docx(@PathVariable String taskId, @PathVariable String kind) {
        DraftPlace place = offered.readable(taskId, kind);
        DraftView view = drafts.view(place);
        requireDocx(view);
        record.write(id.baku.office.record.Entry.of(place.agency(), user.id(), Act.DOWNLOADED).about(view.title()).with("Konsep (Word)")
                .ofCase(place.processInstanceId(), null));
        return FileAnswer.saved(kind + "-konsep.docx").with(docxWriter.write(place.agency(), view.title(), text(view)));
    }

    /** Takes a corrected Word file over as the next version, or says what in it cannot be taken over. */
    @PostMapping("/docx")
    DraftView correct(@PathVariable String taskId, @PathVariable String kind, @RequestParam MultipartFile file,
                      @RequestParam int basedOn) throws IOException {
        DraftPlace place = offered.editable(taskId, kind);
        requireDocx(drafts.view(place));
        String text = docxReader.read(file.getBytes());
        drafts.save(place, Map.of(EditableField.BODY.id(), text), basedOn, Origin.DOCX, null, user.id());
        return drafts.view(place);
    }

    private static void requireDocx(DraftView view) {
        if (!view.docx()) {
            throw Refusal.notFound("Naskah ini disunting pada tugas, tidak sebagai DOCX.");
        }
    }

    private static String text(DraftView view) {
        DraftView.Field field = view.fields().get(0);
        return field.value() == null ? field.standard() : field.value();
    }

    /**
     * What the page sends.
     *
     * @param texts by the ids of the fields that the task offers; {@code null} for a field that shall have its standard text
     * @param data entries of the form that are not sent yet, by dotted keys
     * @param basedOn the version that was changed
     */
    record Entry(Map<String, String> texts, Map<String, Object> data, int basedOn,
                 @Size(max = 500, message = "Catatan terlalu panjang; paling panjang {max} huruf.") String note) {

        Entry {
            texts = texts == null ? Map.of() : texts;
        }
    }
}
