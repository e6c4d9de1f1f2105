package id.baku.document.drawup;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import id.baku.document.print.Endorsements;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.document.print.RenderedNaskah;
import id.baku.document.store.DocumentId;
import id.baku.engine.cases.PrecedingTask.Act;
import id.baku.office.agency.Agency;

/** Makes the pages of a document from its data and from what people did to it. */
@Component
class NaskahPages {

    private final DocumentActs acts;
    private final VerificationCodes codes;
    private final ElectronicSignatures signatures;
    private final NaskahRenderer renderer;

    NaskahPages(DocumentActs acts, VerificationCodes codes, ElectronicSignatures signatures, NaskahRenderer renderer) {
        this.acts = acts;
        this.codes = codes;
        this.signatures = signatures;
        this.renderer = renderer;
    }

    /**
     * @param act the act for which the document is drawn up
     * @param number  of the case
     * @param subject of the case
     */
    Pages of(DocumentText text, NaskahStage stage, Act act, Agency agency, String number, String subject) {
        DocumentId document = text.document();
        String code = stage.isDraft() ? null : codes.of(document);
        Endorsements endorsements = new Endorsements(codes.printed(code), acts.initials(document, stage, act, agency),
                acts.signatures(document, stage, act, text.data(), agency), signatures.isSealed(stage, agency));
        Map<String, Object> data = new TreeMap<>(text.data());
        data.put("kasus", Map.of("nomor", number, "pokok", subject));
        return new Pages(renderer.render(document.kind(), stage, agency, data, endorsements), code);
    }

    /** @param code the code by which others verify the pages; {@code null} for a draft, which has none */
    record Pages(RenderedNaskah printed, String code) {
    }
}
