package id.baku.document.store;

import java.util.List;

import org.camunda.bpm.engine.task.Task;

/** Finds what a signed paper states whose scan is handed in; implemented by the room that knows the texts of documents. */
public interface ScannedPapers {

    /**
     * The papers that the scan shows; none where the task asks for no such scan and the file is an ordinary one. Refused, with
     * a sentence, where no such paper can have been signed yet.
     *
     * @param slot    the form's name for the file, see {@link Uploads#SCAN}
     * @param entries entries of the task's form that are not sent yet, as JSON; may be {@code null}
     */
    List<Scanned> of(Task task, String slot, String entries);

    /** Whether a scan that was handed in before shows what this paper says, its number included. */
    boolean shows(Task task, Naskah scan, Scanned paper);

    /** @param data the data of which the paper was made, as JSON */
    record Scanned(DocumentId document, String data) {
    }
}
