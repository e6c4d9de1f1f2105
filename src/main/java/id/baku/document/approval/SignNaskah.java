package id.baku.document.approval;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

import id.baku.document.drawup.DocumentActs;
import id.baku.document.drawup.NaskahWriter;
import id.baku.document.print.NaskahStage;
import id.baku.document.signature.SignedPdf;
import id.baku.document.signature.Signing;
import id.baku.document.signature.SigningMethod;
import id.baku.document.signature.SigningRequest;
import id.baku.document.store.DocumentId;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahSignature;
import id.baku.document.store.StoredFile;
import id.baku.engine.cases.CaseData;
import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Official;

/**
 * Signs the documents of a task electronically for its assignee: the clean text as it will be issued, made of the case's data
 * and what is entered in the form. Signing may take long, because the holder of the key may be slow, so no transaction or lock
 * is held meanwhile.
 */
@Service
class SignNaskah {

    private final SigningTaskReader tasks;
    private final SigningOffer offer;
    private final TextToSign text;
    private final UnsignedFiles files;
    private final SigningSteps steps;
    private final Signing signing;
    private final DocumentActs acts;
    private final CaseData caseData;
    private final Clock clock;

    SignNaskah(SigningTaskReader tasks, SigningOffer offer, TextToSign text, UnsignedFiles files, SigningSteps steps, Signing signing,
               DocumentActs acts, CaseData caseData, Clock clock) {
        this.tasks = tasks;
        this.offer = offer;
        this.text = text;
        this.files = files;
        this.steps = steps;
        this.signing = signing;
        this.acts = acts;
        this.caseData = caseData;
        this.clock = clock;
    }

    /** What may be signed in the task, and how. */
    SigningOffer.Offer offer(Task task) {
        return offer.of(tasks.read(task, Map.of()));
    }

    /** The text as it would be signed now. */
    byte[] preview(Task task, String kind, Map<String, Object> entries) {
        SigningTask present = tasks.read(task, entries);
        offer.requireShown(present, kind);
        return text.preview(present, kind);
    }

    /** Refuses a user who cannot sign, before {@link #sign} reserves a number. */
    void check(Task task, SigningMethod method, String nik, char[] passphrase) {
        signing.check(method, task.getTenantId(), tasks.read(task, Map.of()).role(), nik, passphrase);
    }

    /** @param entries what is entered in the task's form and not yet part of the case */
    Naskah sign(Task task, String kind, SigningMethod method, String nik, char[] passphrase, String user,
                Map<String, Object> entries) {
        SigningTask present = tasks.read(task, entries);
        offer.requireOffered(present, kind);
        Map<String, Object> data = text.data(present, kind);
        Official wanted = offer.signer(present, kind, data, clock.instant());
        DocumentId document = offer.document(present, kind, data);
        UnsignedFile file = files.of(present, document, data, method, user);
        Optional<Naskah> already = offer.signedBy(user, present, document, data);
        if (already.isPresent()) {
            return already.get();
        }

        ZonedDateTime now = clock.instant().atZone(present.agency().zone());
        SigningRequest request = new SigningRequest(present.agency().id(), present.role(), now, present.agency().city(),
                file.title(), nik, passphrase);
        SignedPdf signed = signing.sign(method, file.pdf(), request.by(wanted));
        NaskahSignature signature = new NaskahSignature(method, user, present.role(), signed.certificate(), now.toInstant());
        try {
            return steps.confirm(present, file.number(), file.last(), version(present, file, signature, signed.pdf()), signed.pdf());
        } catch (Refusal refused) {
            steps.giveUp(present, file.document(), file.number(), user);
            throw refused;
        }
    }

    private Naskah version(SigningTask task, UnsignedFile file, NaskahSignature signature, byte[] pdf) {
        StoredFile stored = new StoredFile(NaskahWriter.fileName(task.caseNumber(), file.document(), NaskahStage.SIGNED_OFF),
                "application/pdf", pdf);
        Naskah naskah = new Naskah(file.document().kind(), NaskahStage.SIGNED_OFF, file.title(), stored, signature.signedAt())
                .heldBy(file.document().holder()).by(signature.signer(), task.role(), signature.signedAt())
                .approving(caseData.toJson(file.approved())).signed(signature)
                .of(task.agency().id(), file.document().processInstanceId(), task.task().getTaskDefinitionKey())
                .inCase(task.caseNumber(), task.caseSubject());
        return file.facts().apply(naskah).signedBy(acts.electronic(signature, task.agency()));
    }
}
