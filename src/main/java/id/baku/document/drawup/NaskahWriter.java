package id.baku.document.drawup;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import id.baku.document.print.NaskahStage;
import id.baku.document.signature.SignedPdf;
import id.baku.document.store.DocumentId;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahStore;
import id.baku.document.store.StoredFile;
import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.PrecedingTask;
import id.baku.engine.cases.PrecedingTask.Act;
import id.baku.engine.diagram.DiagramElements;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;

/**
 * Draws up one naskah of a case in four steps: its data, what people did to it, its pages, the sealed file. The version is kept
 * with the user whose act brought it to its stage.
 */
@Component
public class NaskahWriter {

    private final DocumentTexts texts;
    private final NaskahPages pages;
    private final ElectronicSignatures signatures;
    private final NaskahNumbers numbers;
    private final IssueRules rules;
    private final NaskahStore store;
    private final Agencies agencies;
    private final CaseData caseData;
    private final PrecedingTask precedingTask;
    private final Clock clock;

    NaskahWriter(DocumentTexts texts, NaskahPages pages, ElectronicSignatures signatures, NaskahNumbers numbers,
                 IssueRules rules, NaskahStore store, Agencies agencies, CaseData caseData, PrecedingTask precedingTask, Clock clock) {
        this.texts = texts;
        this.pages = pages;
        this.signatures = signatures;
        this.numbers = numbers;
        this.rules = rules;
        this.store = store;
        this.agencies = agencies;
        this.caseData = caseData;
        this.precedingTask = precedingTask;
        this.clock = clock;
    }

    Naskah write(String kind, NaskahStage stage, DelegateExecution execution) {
        Agency agency = agencies.get(execution.getTenantId());
        Act act = precedingTask.of(execution).orElse(new Act(null, null, clock.instant()));
        DocumentText text = texts.of(kind, stage, execution, agency, act);
        Optional<Naskah> signed = signatures.current(text.document());
        if (signed.isPresent() && stage.keepsSignature()) {
            if (stage == NaskahStage.ISSUED) {
                signatures.requireItsNumber(text.document(), agency);
            }
            return store.save(of(execution, signatures.version(signed.get(), stage,
                    fileName(execution.getProcessBusinessKey(), text.document(), stage), clock.instant()), act, agency),
                    store.contentOf(signed.get()));
        }
        if (stage == NaskahStage.DRAFT) {
            numbers.takeBack(text.document(), agency.id(), signed.isPresent(), act.assignee());
        }
        return draw(text, stage, act, execution, agency);
    }

    private Naskah draw(DocumentText text, NaskahStage stage, Act act, DelegateExecution execution, Agency agency) {
        DocumentId document = text.document();
        if (stage.mustBeComplete()) {
            rules.requireComplete(document, stage, agency, text.data());
        }
        NaskahPages.Pages pages = this.pages.of(text, stage, act, agency, String.valueOf(execution.getProcessBusinessKey()),
                subject(execution));
        Optional<SignedPdf> sealed = signatures.seal(pages.printed(), stage, agency);
        StoredFile file = new StoredFile(fileName(execution.getProcessBusinessKey(), document, stage), "application/pdf",
                sealed.map(SignedPdf::pdf).orElse(pages.printed().pdf()));
        Naskah naskah = new Naskah(document.kind(), stage, pages.printed().title(), file, clock.instant()).heldBy(document.holder())
                .approving(stage.fixesText() ? caseData.toJson(numbers.withoutReserved(document, agency.id(), text.data())) : null)
                .signed(sealed.map(signatures::sealOf).orElse(null)).printing(pages.printed(), pages.code());
        return store.save(of(execution, naskah, act, agency), file.content());
    }

    private Naskah of(DelegateExecution execution, Naskah naskah, Act act, Agency agency) {
        return naskah.by(act.assignee(), act.role(), act.end()).inCase(execution.getProcessBusinessKey(), subject(execution))
                .of(agency.id(), execution.getProcessInstanceId(), execution.getCurrentActivityId());
    }

    private String subject(DelegateExecution execution) {
        return caseData.subject(DiagramElements.processOf(DiagramElements.present(execution)), execution::getVariable);
    }

    public static String fileName(String businessKey, DocumentId document, NaskahStage stage) {
        return Stream.of(businessKey, document.kind(), document.mark(), stage.id()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-")) + ".pdf";
    }
}
