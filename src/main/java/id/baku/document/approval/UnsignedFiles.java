package id.baku.document.approval;

import java.util.Map;

import org.springframework.stereotype.Component;

import id.baku.document.drawup.ElectronicSignatures;
import id.baku.document.drawup.IssueRules;
import id.baku.document.drawup.NaskahNumbers;
import id.baku.document.drawup.ReservedNumber;
import id.baku.document.drawup.VerificationCodes;
import id.baku.document.print.RenderedNaskah;
import id.baku.document.signature.SigningMethod;
import id.baku.document.store.DocumentId;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahStore;
import id.baku.engine.cases.CaseData;

/**
 * Finds the file to be signed: the one that another official has signed before or, for the first signature, new pages with a
 * reserved number.
 */
@Component
class UnsignedFiles {

    private final ElectronicSignatures signatures;
    private final NaskahStore store;
    private final IssueRules rules;
    private final NaskahNumbers numbers;
    private final VerificationCodes codes;
    private final TextToSign text;
    private final SigningSteps steps;
    private final CaseData caseData;

    UnsignedFiles(ElectronicSignatures signatures, NaskahStore store, IssueRules rules, NaskahNumbers numbers, VerificationCodes codes,
                  TextToSign text, SigningSteps steps, CaseData caseData) {
        this.signatures = signatures;
        this.store = store;
        this.rules = rules;
        this.numbers = numbers;
        this.codes = codes;
        this.text = text;
        this.steps = steps;
        this.caseData = caseData;
    }

    /** @param data the data of which the text would be made now */
    UnsignedFile of(SigningTask task, DocumentId document, Map<String, Object> data, SigningMethod method, String user) {
        String last = signatures.current(document).map(Naskah::id).orElse(null);
        return signatures.toSignAfter(document, task.role(), task.agency()).map(before -> signedBefore(task, document, last, before))
                .orElseGet(() -> newPages(task, document, last, data, method, user));
    }

    private UnsignedFile signedBefore(SigningTask task, DocumentId document, String last, Naskah before) {
        return new UnsignedFile(document, last, ReservedNumber.NONE, caseData.fromJson(before.approvedData()), before.title(),
                store.contentOf(before), naskah -> naskah.printing(before));
    }

    private UnsignedFile newPages(SigningTask task, DocumentId document, String last, Map<String, Object> data, SigningMethod method,
                                  String user) {
        rules.check(document, task.agency(), data);
        text.requireComplete(task, document.kind(), numbers.asIfNumbered(document, task.agency(), data), method, user);
        ReservedNumber number = steps.reserve(task, document, data, user);
        Map<String, Object> approved = number.into(data);
        String code = codes.of(document);
        RenderedNaskah pages = text.pages(task, document.kind(), approved, code, method, user);
        return new UnsignedFile(document, last, number, approved, pages.title(), pages.pdf(), naskah -> naskah.printing(pages, code));
    }
}
