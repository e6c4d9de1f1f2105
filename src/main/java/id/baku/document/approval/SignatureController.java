package id.baku.document.approval;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import id.baku.document.signature.SigningMethod;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahSignature;
import id.baku.engine.cases.PartialData;
import id.baku.engine.walls.AsSystem;
import id.baku.engine.webapps.WebApps;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.answer.FileAnswer;
import id.baku.web.user.CurrentUser;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Electronic signatures in a signing task, only for the user who has claimed it. Others who see the task are answered 403,
 * those who do not see it 404.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/tasks/{taskId}/signature")
class SignatureController {

    private static final String WHICH = "Pilih naskahnya.";
    private static final String HOW = "Pilih cara tanda tangan.";

    private final SignNaskah signing;
    private final PapersToSign papers;
    private final PartialData forms;
    private final AsSystem asSystem;
    private final CurrentUser user;

    SignatureController(SignNaskah signing, PapersToSign papers, PartialData forms, AsSystem asSystem, CurrentUser user) {
        this.signing = signing;
        this.papers = papers;
        this.forms = forms;
        this.asSystem = asSystem;
        this.user = user;
    }

    /** What may be signed in the task, and by which methods. */
    @GetMapping
    Offer offer(@PathVariable String taskId) {
        SigningOffer.Offer offer = signing.offer(user.ownTask(taskId));
        return new Offer(offer.documents().stream().map(item -> new Document(item.kind(), item.title(),
                item.signed().map(Signed::of).orElse(null))).toList(), offer.scans(), offer.approved(), offer.methods());
    }

    /** The text as it would be signed, with the present entries of the form. */
    @PostMapping("/preview")
    ResponseEntity<byte[]> preview(@PathVariable String taskId, @Valid @RequestBody Preview request) {
        return FileAnswer.shown(request.kind() + ".pdf")
                .with(signing.preview(user.ownTask(taskId), request.kind(), settled(taskId, request.data())));
    }

    /** The document to be signed by hand, with its number, which is reserved by this. */
    @PostMapping("/paper")
    ResponseEntity<byte[]> paper(@PathVariable String taskId, @Valid @RequestBody Print request) {
        return FileAnswer.shown(request.kind() + ".pdf")
                .with(papers.print(user.ownTask(taskId), request.kind(), request.mark(), settled(taskId, request.data()), user.id()));
    }

    /** Signs; the passphrase is used once and overwritten. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Signed sign(@PathVariable String taskId, @Valid @RequestBody Order order) {
        try {
            Task task = user.ownTask(taskId);
            Map<String, Object> entries = settled(taskId, order.data());
            signing.check(task, order.method(), order.nik(), order.passphrase());
            return Signed.of(signing.sign(task, order.kind(), order.method(), order.nik(), order.passphrase(), user.id(),
                    entries));
        } finally {
            if (order.passphrase() != null) {
                Arrays.fill(order.passphrase(), '\0');
            }
        }
    }

    /** The entries as completing the task would write them, so that the signed text and the case's data agree. */
    private Map<String, Object> settled(String taskId, Map<String, Object> typed) {
        return asSystem.call(() -> forms.typed(taskId, typed == null ? Map.of() : typed));
    }

    record Preview(@NotBlank(message = WHICH) String kind, Map<String, Object> data) {
    }

    /** @param mark which of several people the document is for; {@code null} where the case has one of the kind */
    record Print(@NotBlank(message = WHICH) String kind, String mark, Map<String, Object> data) {
    }

    /** @param data what stands in the form of the task, by variable */
    record Order(@NotBlank(message = WHICH) String kind, @NotNull(message = HOW) SigningMethod method, String nik, char[] passphrase,
                 Map<String, Object> data) {

        /** Whether a person signs; the agency's seal belongs to no person. */
        @AssertTrue(message = HOW)
        boolean isPersonal() {
            return method != SigningMethod.SEAL;
        }

        /** Leaves out the passphrase, which must not appear in any log. */
        @Override
        public String toString() {
            return "Order[" + kind + ", " + method + "]";
        }
    }

    /**
     * @param scans documents whose signed paper is handed in in the task
     * @param approved documents that completing the task approves
     */
    record Offer(List<Document> documents, List<SigningOffer.Title> scans, List<SigningOffer.Title> approved,
                 List<SigningMethod> methods) {
    }

    /** @param signed {@code null} as long as nobody has signed */
    record Document(String kind, String title, Signed signed) {
    }

    record Signed(String id, String title, String label, String certificate, Instant signedAt) {

        static Signed of(Naskah naskah) {
            NaskahSignature signature = naskah.signature().orElseThrow();
            return new Signed(naskah.id(), naskah.title(), signature.method().label(), signature.certificate(),
                    signature.signedAt());
        }
    }
}
