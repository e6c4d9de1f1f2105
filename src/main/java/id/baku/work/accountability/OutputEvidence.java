package id.baku.work.accountability;

import java.time.Instant;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.springframework.stereotype.Component;

import id.baku.document.store.Uploads;
import id.baku.work.standard.DrawnUpOutput;

/** What can prove an output. */
@Component
class OutputEvidence {

    enum Kind {
        /** A document that the system draws up. */
        DOCUMENT,
        /** A file handed in with the task. */
        FILE,
        /** The place where it is kept, as stated by the executor. */
        PLACE,
        NONE
    }

    private final Uploads uploads;

    OutputEvidence(Uploads uploads) {
        this.uploads = uploads;
    }

    Kind of(Activity activity, String processInstanceId, Instant since, String place) {
        if (DrawnUpOutput.follows(activity)) {
            return Kind.DOCUMENT;
        }
        if (uploads.anyOf(processInstanceId, activity.getId(), since)) {
            return Kind.FILE;
        }
        return place.isBlank() ? Kind.NONE : Kind.PLACE;
    }
}
