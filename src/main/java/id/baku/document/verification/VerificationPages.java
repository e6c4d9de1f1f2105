package id.baku.document.verification;

import java.util.Map;

import org.springframework.stereotype.Component;

import id.baku.web.portal.PublicTemplates;

/** Writes the public pages: plain HTML that needs no script. */
@Component
class VerificationPages {

    private final PublicTemplates templates = new PublicTemplates("verification");

    /** Where a code can be entered. */
    String start() {
        return templates.page("Verifikasi naskah", "mulai", Map.of());
    }

    /** The page of a document, with the result if a file was compared. */
    String document(Map<String, Object> document) {
        return templates.page("Verifikasi naskah", "naskah", document);
    }

    /** The page for every unknown code, whatever it looks like. */
    String unknown() {
        return templates.page("Naskah tidak ditemukan", "tidak-ada", Map.of());
    }

    String message(String title, String sentence) {
        return templates.page(title, "pesan", Map.of("kalimat", sentence));
    }
}
