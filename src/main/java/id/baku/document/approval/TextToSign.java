package id.baku.document.approval;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import id.baku.document.drawup.DocumentActs;
import id.baku.document.drawup.EditedTexts;
import id.baku.document.drawup.VerificationCodes;
import id.baku.document.print.EditableRegions;
import id.baku.document.print.Endorsements;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.document.print.RenderedNaskah;
import id.baku.document.print.SignatureAct;
import id.baku.document.signature.SigningMethod;
import id.baku.document.store.NaskahSignature;
import id.baku.engine.refusal.Refusal;

/**
 * The clean text that is signed electronically. It is the text to be issued, because nothing can be added after the signature.
 */
@Component
class TextToSign {

    private final NaskahRenderer renderer;
    private final EditedTexts editedTexts;
    private final VerificationCodes codes;
    private final DocumentActs acts;
    private final Clock clock;

    TextToSign(NaskahRenderer renderer, EditedTexts editedTexts, VerificationCodes codes, DocumentActs acts, Clock clock) {
        this.renderer = renderer;
        this.editedTexts = editedTexts;
        this.codes = codes;
        this.acts = acts;
        this.clock = clock;
    }

    /** The data of the text: the case's data, the entries of the form and the edited wording. */
    Map<String, Object> data(SigningTask task, String kind) {
        return task.dataWith(EditableRegions.KEY, editedTexts.of(task.task().getProcessInstanceId(), kind));
    }

    /** A preview of the text, which says that nobody has signed it yet. */
    byte[] preview(SigningTask task, String kind) {
        return renderer.render(kind, NaskahStage.ISSUED, task.agency(), data(task, kind), Endorsements.PREVIEW).pdf();
    }

    /** Refuses a text with blanks before a number is reserved for it. */
    void requireComplete(SigningTask task, String kind, Map<String, Object> data, SigningMethod method, String user) {
        Endorsements endorsements = new Endorsements(Map.of(), List.of(), List.of(act(task, method, user)), false);
        if (!renderer.isComplete(kind, task.agency(), data, endorsements)) {
            throw Refusal.unacceptable("Naskah ini belum lengkap: masih ada titik-titik "
                    + "yang belum terisi. Naskah yang sudah ditandatangani secara elektronik tidak dapat dilengkapi lagi.");
        }
    }

    RenderedNaskah pages(SigningTask task, String kind, Map<String, Object> data, String code, SigningMethod method, String user) {
        return renderer.render(kind, NaskahStage.ISSUED, task.agency(), data,
                new Endorsements(codes.printed(code), List.of(), List.of(act(task, method, user)), false));
    }

    /** The signature as the pages print it; the certificate becomes known only when it is made. */
    private SignatureAct act(SigningTask task, SigningMethod method, String user) {
        return acts.electronic(new NaskahSignature(method, user, task.role(), null, clock.instant()), task.agency());
    }
}
