package id.baku.document.drawup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.baku.document.print.Endorsements.Initials;
import id.baku.document.print.NaskahStage;
import id.baku.document.print.SignatureAct;
import id.baku.document.store.DocumentId;
import id.baku.document.store.NaskahSignature;
import id.baku.document.store.NaskahStore;
import id.baku.engine.cases.PrecedingTask;
import id.baku.office.agency.Agency;
import id.baku.web.user.UserNames;

/**
 * What people did to a document since its last draft: the one place that knows who signed or initialled it, and what proves
 * that.
 */
@Component
public class DocumentActs {

    /** At most three levels below the signer have their initials printed; the store keeps all. */
    private static final int MOST_INITIALS = 3;

    private final NaskahStore store;
    private final SigningTasks signingTasks;
    private final ActingOfficials actingOfficials;
    private final UserNames names;
    private final SignedPapers papers;

    DocumentActs(NaskahStore store, SigningTasks signingTasks, ActingOfficials actingOfficials, UserNames names, SignedPapers papers) {
        this.store = store;
        this.signingTasks = signingTasks;
        this.actingOfficials = actingOfficials;
        this.names = names;
        this.papers = papers;
    }

    /** @param present the act for which the document is drawn up */
    List<Initials> initials(DocumentId document, NaskahStage stage, PrecedingTask.Act present, Agency agency) {
        List<Initials> all = acts(document, stage, NaskahStage.INITIALLED, present).filter(act -> isHis(act, agency))
                .map(act -> new Initials(office(act, agency), name(act), act.end())).toList();
        return all.subList(Math.max(0, all.size() - MOST_INITIALS), all.size());
    }

    /**
     * What proves the signatures on a document.
     *
     * @param present the act for which the document is drawn up
     */
    List<SignatureAct> signatures(DocumentId document, NaskahStage stage, PrecedingTask.Act present, Map<String, Object> data,
                                  Agency agency) {
        Instant since = since(document, stage);
        return Stream.of(electronic(document, since, agency), scans(document, stage, data, agency),
                approvals(document, stage, present, since, data, agency)).flatMap(acts -> acts).toList();
    }

    /** The present act of a user who signs electronically in a task. */
    public SignatureAct electronic(NaskahSignature signature, Agency agency) {
        return SignatureAct.electronic(agency.officialOf(signature.role()),
                actingOfficials.office(agency, signature.signer(), signature.role(), signature.signedAt()),
                names.of(signature.signer()), signature.signer(), signature.signedAt(), signature.method(), signature.certificate());
    }

    private Stream<SignatureAct> electronic(DocumentId document, Instant since, Agency agency) {
        return store.versions(document, NaskahStage.SIGNED_OFF).stream().filter(version -> !version.createdAt().isBefore(since))
                .flatMap(version -> version.signature().stream()).filter(NaskahSignature::isPersonal)
                .map(signature -> electronic(signature, agency)).distinct();
    }

    /** Scans of the paper with the same text. Copies are made of what was issued, so they refer to its scans. */
    private Stream<SignatureAct> scans(DocumentId document, NaskahStage stage, Map<String, Object> data, Agency agency) {
        if (stage == NaskahStage.COPIES) {
            return store.versions(document, NaskahStage.ISSUED).stream().reduce((earlier, later) -> later).stream()
                    .flatMap(issued -> issued.signers().stream()).filter(signer -> signer.scan() != null)
                    .map(signer -> SignatureAct.scanned(signer.scan(), signer.actedBy(), signer.actedAt())).distinct();
        }
        return papers.scans(document, data).stream().filter(scan -> papers.shows(scan, document, agency, data))
                .map(scan -> SignatureAct.scanned(scan.id(), scan.author(), scan.createdAt()));
    }

    private Stream<SignatureAct> approvals(DocumentId document, NaskahStage stage, PrecedingTask.Act present, Instant since,
                                           Map<String, Object> data, Agency agency) {
        Stream<PrecedingTask.Act> signedOff = acts(document, stage, NaskahStage.SIGNED_OFF, present);
        Stream<PrecedingTask.Act> completed = signingTasks.completed(document, since, data).stream();
        return lastOfEach(Stream.concat(signedOff, completed).filter(act -> isHis(act, agency)).toList())
                .map(act -> SignatureAct.approval(agency.officialOf(act.role()), office(act, agency), name(act), act.assignee(),
                        act.end(), actingOfficials.isDeputy(agency, act.assignee(), act.role(), act.end())));
    }

    /** Whether the user held the office in which they acted: others who complete a task give neither approval nor initials. */
    private boolean isHis(PrecedingTask.Act act, Agency agency) {
        return act.role() != null && actingOfficials.holds(agency, act.assignee(), act.role(), act.end());
    }

    /**
     * When the round that counts began. Copies are of what was issued; everything else belongs to a round of its own, even for
     * kinds that are never a draft.
     */
    private Instant since(DocumentId document, NaskahStage stage) {
        return stage == NaskahStage.COPIES ? store.lastDraft(document) : store.lastRound(document);
    }

    /** The acts that brought the document to a stage in this round, including the present act where it does so. */
    private Stream<PrecedingTask.Act> acts(DocumentId document, NaskahStage present, NaskahStage wanted, PrecedingTask.Act act) {
        Instant since = since(document, present);
        List<PrecedingTask.Act> acts = new ArrayList<>(store.versions(document, wanted).stream()
                .filter(version -> !version.createdAt().isBefore(since))
                .filter(version -> version.signature().filter(NaskahSignature::isPersonal).isEmpty())
                .map(version -> new PrecedingTask.Act(version.author(), version.authorRole(), version.actedAt())).toList());
        if (present == wanted) {
            acts.add(act);
        }
        return lastOfEach(acts);
    }

    /** A user who initials again after a return without a new draft counts once, with the last act. */
    private static Stream<PrecedingTask.Act> lastOfEach(List<PrecedingTask.Act> acts) {
        Map<List<String>, PrecedingTask.Act> last = new LinkedHashMap<>();
        acts.forEach(act -> {
            List<String> who = Arrays.asList(act.assignee(), act.role());
            last.remove(who);
            last.put(who, act);
        });
        return last.values().stream();
    }

    private String office(PrecedingTask.Act act, Agency agency) {
        return actingOfficials.office(agency, act.assignee(), act.role(), act.end());
    }

    private String name(PrecedingTask.Act act) {
        return act.assignee() == null ? "" : names.of(act.assignee());
    }
}
