package id.baku.document.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.baku.document.drawup.ActingOfficials;
import id.baku.document.drawup.ElectronicSignatures;
import id.baku.document.drawup.SignedPapers;
import id.baku.document.drawup.TaskKinds;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.document.print.Signer;
import id.baku.document.signature.Signing;
import id.baku.document.signature.SigningMethod;
import id.baku.document.store.DocumentId;
import id.baku.document.store.Naskah;
import id.baku.engine.cases.CaseData;
import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Official;
import id.baku.office.agency.Role;

/** What may be signed in a task, by whom, and by which methods. */
@Component
class SigningOffer {

    private final NaskahRenderer renderer;
    private final ElectronicSignatures signatures;
    private final Signing signing;
    private final PapersToSign papers;
    private final ActingOfficials officials;
    private final CaseData caseData;

    SigningOffer(NaskahRenderer renderer, ElectronicSignatures signatures, Signing signing, PapersToSign papers,
                 ActingOfficials officials, CaseData caseData) {
        this.renderer = renderer;
        this.signatures = signatures;
        this.signing = signing;
        this.papers = papers;
        this.officials = officials;
        this.caseData = caseData;
    }

    Offer of(SigningTask task) {
        List<Item> documents = task.kinds(TaskKinds.SIGNED).stream().map(kind -> new Item(kind,
                renderer.facts(kind, NaskahStage.DRAFT, task.agency(), task.data()).name(),
                signatures.holding(document(task, kind, task.data()), task.agency()))).toList();
        return new Offer(documents, titles(task, TaskKinds.SCANNED), titles(task, TaskKinds.APPROVED),
                signing.methods(task.agency().id(), task.role()));
    }

    /** @param data the case's data, with the edited wording */
    DocumentId document(SigningTask task, String kind, Map<String, Object> data) {
        return new DocumentId(task.task().getProcessInstanceId(), kind,
                renderer.facts(kind, NaskahStage.DRAFT, task.agency(), data).holder());
    }

    void requireShown(SigningTask task, String kind) {
        if (Stream.of(TaskKinds.SIGNED, TaskKinds.SCANNED, TaskKinds.APPROVED)
                .noneMatch(property -> task.kinds(property).contains(kind))) {
            throw Refusal.invalid("Naskah ini bukan naskah tugas ini.");
        }
    }

    /** Refuses a document that is not signed in this task, or does not bear the name of the official whose task it is. */
    void requireOffered(SigningTask task, String kind) {
        if (!task.kinds(TaskKinds.SIGNED).contains(kind)) {
            throw Refusal.invalid("Naskah ini tidak ditandatangani dalam tugas ini.");
        }
        List<Signer> signers = renderer.signers(kind, task.agency(), task.data());
        if (signers.stream().noneMatch(signer -> task.agency().officialOf(task.role()).equals(signer.official()))) {
            throw Refusal.forbidden("Naskah ini ditandatangani oleh %s, bukan oleh Anda. Beri tahu perancang proses."
                    .formatted(SignerRule.offices(signers)));
        }
    }

    /**
     * The official whose certificate must sign in the task: whoever represents the office now or, where nobody holds it, the
     * person whose name is printed. Refused where neither is known, because any certificate would then be accepted.
     */
    Official signer(SigningTask task, String kind, Map<String, Object> data, Instant moment) {
        return officials.official(task.agency(), task.role(), moment).or(() -> renderer.signers(kind, task.agency(), data).stream()
                .filter(signer -> task.agency().officialOf(task.role()).equals(signer.official()) && signer.name() != null)
                .map(signer -> new Official(signer.office(), signer.name(), null, null)).findFirst())
                .orElseThrow(() -> Refusal.conflict(("Instansi ini tidak mencatat pejabat untuk peran %s, dan naskah ini tidak mencetak "
                        + "namanya, sehingga pemilik sertifikat tidak dapat diperiksa. Beri tahu pengelola instansi.").formatted(
                        task.agency().role(task.role()).map(Role::name).orElse(task.role()))));
    }

    /**
     * The version that the user has signed in this task already, if the same pages would be signed now: asking twice must not
     * sign twice.
     */
    Optional<Naskah> signedBy(String user, SigningTask task, DocumentId document, Map<String, Object> data) {
        return signatures.holding(document, task.agency()).filter(naskah -> user.equals(naskah.signature().orElseThrow().signer())
                && task.task().getTaskDefinitionKey().equals(naskah.activityId())
                && renderer.isSame(document.kind(), task.agency(), caseData.fromJson(naskah.approvedData()), data));
    }

    private List<Title> titles(SigningTask task, String property) {
        return task.kinds(property).stream().map(kind -> new Title(kind,
                renderer.facts(kind, NaskahStage.DRAFT, task.agency(), task.data()).title(), property.equals(TaskKinds.SCANNED)
                        ? papersOfEach(task, kind) : List.of())).toList();
    }

    private List<Paper> papersOfEach(SigningTask task, String kind) {
        return papers.of(task, kind).stream().map(SignedPapers.Paper::document).filter(document -> document.holder() != null)
                .map(document -> new Paper(document.mark(), document.holder())).toList();
    }

    /**
     * What the executor of a task signs.
     *
     * @param scans documents whose signed paper the executor hands in
     * @param approved documents that the executor approves by completing the task
     */
    record Offer(List<Item> documents, List<Title> scans, List<Title> approved, List<SigningMethod> methods) {
    }

    /** @param papers one for each person the document is made for; empty where the case has one of the kind */
    record Title(String kind, String title, List<Paper> papers) {
    }

    /** @param mark as {@link DocumentId#mark} */
    record Paper(String mark, String holder) {
    }

    /** @param signed the version that is already signed, if there is one */
    record Item(String kind, String title, Optional<Naskah> signed) {
    }
}
