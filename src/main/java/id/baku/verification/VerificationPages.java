package id.baku.verification;

import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes the public pages: plain HTML that needs no script. */
@Component
class VerificationPages {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final SpringTemplateEngine templates = templates();

    /** Where a code can be entered. */
    String start() {
        return page("Verifikasi naskah", "mulai", Map.of());
    }

    /** A document and, if a file was compared, what came of it. */
    String document(Map<String, Object> document) {
        return page("Verifikasi naskah", "naskah", document);
    }

    /** For every code that no document bears, whatever it looks like. */
    String unknown() {
        return page("Naskah tidak ditemukan", "tidak-ada", Map.of());
    }

    String message(String title, String sentence) {
        return page(title, "pesan", Map.of("kalimat", sentence));
    }

    private String page(String title, String view, Map<String, Object> values) {
        Context context = new Context(INDONESIAN);
        context.setVariables(values);
        context.setVariable("judul", title);
        context.setVariable("tampilan", view);
        return templates.process("halaman", context);
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(VerificationPages.class.getClassLoader());
        resolver.setPrefix("verification/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
