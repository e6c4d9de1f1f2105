package id.baku.document.drawup;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import id.baku.document.print.EditableRegions;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.document.print.RenderedNaskah;
import id.baku.document.signature.SignedPdf;
import id.baku.document.store.DocumentId;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahStore;
import id.baku.document.store.StoredFile;
import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.PrecedingTask;
import id.baku.engine.diagram.DiagramElements;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.web.user.UserNames;

/** Draws up one naskah of an instance from its data, and keeps it with the one whose act brought it to its stage. */
@Component
public class NaskahWriter {

    /** Initials stand for at most three levels below the signer; the store keeps all. */
    private static final int MOST_INITIALS = 3;

    private final NaskahRenderer renderer;
    private final NaskahStore store;
    private final ApprovedText approvedText;
    private final EditedTexts editedTexts;
    private final NaskahNumbers numbers;
    private final VerificationCodes codes;
    private final ElectronicSignatures signatures;
    private final Agencies agencies;
    private final CaseData caseData;
    private final PrecedingTask precedingTask;
    private final ActingOfficials actingOfficials;
    private final UserNames names;
    private final Clock clock;

    NaskahWriter(NaskahRenderer renderer, NaskahStore store, ApprovedText approvedText, EditedTexts editedTexts,
                 NaskahNumbers numbers, VerificationCodes codes, ElectronicSignatures signatures, Agencies agencies,
                 CaseData caseData, PrecedingTask precedingTask, ActingOfficials actingOfficials,
                 UserNames names, Clock clock) {
        this.renderer = renderer;
        this.store = store;
        this.approvedText = approvedText;
        this.editedTexts = editedTexts;
        this.numbers = numbers;
        this.codes = codes;
        this.signatures = signatures;
        this.agencies = agencies;
        this.caseData = caseData;
        this.precedingTask = precedingTask;
        this.actingOfficials = actingOfficials;
        this.names = names;
        this.clock = clock;
    }

    Naskah write(String kind, NaskahStage stage, DelegateExecution execution) {
        Agency agency = agencies.get(execution.getTenantId());
        String instance = execution.getProcessInstanceId();
        Act act = precedingTask.of(execution).map(task -> new Act(task.assignee(), task.role(), task.end()))
                .orElse(new Act(null, null, clock.instant()));

        Map<String, Object> present = caseData.of(execution);
        present.remove(NaskahRenderer.ACTING);
        present.put(EditableRegions.KEY, editedTexts.of(instance, kind));
        String holder = renderer.facts(kind, stage, agency, present).holder();
        DocumentId document = new DocumentId(instance, kind, holder);
        String subject = caseData.subject(DiagramElements.processOf(DiagramElements.present(execution)), execution::getVariable);
        Optional<Naskah> signed = signatures.current(document);
        if (signed.isPresent() && stage.keepsSignature()) {
            String name = fileName(execution.getProcessBusinessKey(), document, stage);
            return store.save(signatures.version(signed.get(), stage, name, clock.instant()).by(act.user(), act.role(), act.at())
                    .inCase(execution.getProcessBusinessKey(), subject)
                    .of(agency.id(), instance, execution.getCurrentActivityId()), store.contentOf(signed.get()));
        }
        if (signed.isPresent() && stage == NaskahStage.KONSEP) {
            numbers.takeBack(document, agency.id(), act.user());
        }
        Map<String, Object> data = numbers.keep(document, stage, agency.id(),
                approvedText.keep(document, stage, present));
        data.putIfAbsent(NaskahRenderer.ACTING, actingOfficials.at(agency, act.at()));
        String approved = stage.fixesText() ? caseData.toJson(data) : null;
        data.put("kasus", Map.of("nomor", String.valueOf(execution.getProcessBusinessKey()), "pokok", subject));
        String code = stage.isDraft() ? null : codes.of(document);
        data.put("keaslian", codes.printed(code));
        List<Map<String, String>> initials = acts(document, stage, NaskahStage.PARAF, act, agency);
        data.put("paraf", initials.subList(Math.max(0, initials.size() - MOST_INITIALS), initials.size()));
        data.put("tandaTangan", acts(document, stage, NaskahStage.TTD, act, agency));
        data.put(ElectronicSignatures.VARIABLE, signatures.described(signed, stage, agency));

        RenderedNaskah rendered = renderer.render(kind, stage, agency, data);
        Optional<SignedPdf> sealed = signatures.seal(rendered, stage, agency);
        StoredFile file = new StoredFile(fileName(execution.getProcessBusinessKey(), document, stage),
                "application/pdf", sealed.map(SignedPdf::pdf).orElse(rendered.pdf()));
        Naskah naskah = new Naskah(kind, stage, rendered.title(), file, clock.instant()).heldBy(holder)
                .by(act.user(), act.role(), act.at()).approving(approved)
                .signed(sealed.map(signatures::sealOf).orElse(null)).of(agency.id(), instance, execution.getCurrentActivityId())
                .inCase(execution.getProcessBusinessKey(), subject).printing(rendered, code);
        return store.save(naskah, file.content());
    }

    public static String fileName(String businessKey, DocumentId document, NaskahStage stage) {
        return Stream.of(businessKey, document.kind(), document.mark(), stage.id()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-")) + ".pdf";
    }

    /** The acts of one kind (initials, signatures) since the last draft, with the present one where it is of that kind. */
    private List<Map<String, String>> acts(DocumentId document, NaskahStage present, NaskahStage wanted, Act act,
                                           Agency agency) {
        Instant lastDraft = store.lastDraft(document);
        List<Act> acts = new ArrayList<>(store.versions(document, wanted).stream()
                .filter(naskah -> !naskah.createdAt().isBefore(lastDraft))
                .map(naskah -> new Act(naskah.author(), naskah.authorRole(), naskah.actedAt())).toList());
        if (present == wanted) {
            acts.add(act);
        }
        return lastOfEach(acts).map(one -> describe(one, agency)).toList();
    }

    /** Whoever initials again what came back without a new draft has initialled once. */
    private static Stream<Act> lastOfEach(List<Act> acts) {
        Map<List<String>, Act> last = new LinkedHashMap<>();
        acts.forEach(act -> {
            List<String> who = Arrays.asList(act.user(), act.role());
            last.remove(who);
            last.put(who, act);
        });
        return last.values().stream();
    }

    private Map<String, String> describe(Act act, Agency agency) {
        return Map.of("jabatan", actingOfficials.office(agency, act.user(), act.role(), act.at()),
                "nama", act.user() == null ? "" : names.of(act.user()),
                "waktu", act.at().atZone(agency.zone()).toLocalDateTime().withNano(0).toString());
    }

    private record Act(String user, String role, Instant at) {
    }
}
