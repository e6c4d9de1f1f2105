package id.baku.testing;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks a PDF for PDF/A-2A and PDF/UA-1 with the reference validator veraPDF. */
public final class Conformance {

    private static final List<PDFAFlavour> FLAVOURS = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {
    }

    /** The rules that a PDF breaks, each as "standard clause-test"; none when it is valid as both. */
    public static List<String> brokenRules(byte[] pdf) {
        try (PDFAParser parser = Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), FLAVOURS.get(0), FLAVOURS.get(0));
                PDFAValidator validator = Foundries.defaultInstance().createValidator(FLAVOURS)) {
            List<ValidationResult> results = validator.validateAll(parser);
            if (results.size() != FLAVOURS.size()) {
                throw new AssertionError("Not validated as each of " + FLAVOURS + ": " + results);
            }
            return results.stream().flatMap(Conformance::brokenRules).sorted().toList();
        } catch (Exception e) {
            return List.of("unreadable: " + e.getMessage());
        }
    }

    private static Stream<String> brokenRules(ValidationResult result) {
        if (result.isCompliant() != result.getFailedChecks().isEmpty()) {
            throw new AssertionError("Contradictory result: " + result);
        }
        return result.getFailedChecks().keySet().stream().map(rule ->
                result.getPDFAFlavour() + " " + rule.getClause() + "-" + rule.getTestNumber());
    }
}
