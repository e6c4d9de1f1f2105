package id.baku.portal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import id.baku.agency.Agency;

/** Writes the start page and the guide: plain HTML that needs no script. */
@Component
class PublicPages {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final SpringTemplateEngine templates = templates();

    /** What this is, and whose SOPs run here. */
    String start(Collection<Agency> agencies) {
        return page("Baku: SOP yang berjalan", "beranda", Map.of("instansi", agencies.stream()
                .map(agency -> Map.of("nama", agency.name() + ", " + agency.government(), "unit", agency.unit())).toList()));
    }

    /** The chapters of the guide. */
    String guide() {
        return page("Panduan", "panduan", Map.of("bab", List.of(Chapter.values())));
    }

    /** A chapter, with the way to the others. */
    String chapter(Chapter chapter) {
        return page("Panduan " + chapter.title(), "panduan/" + chapter.id(), Map.of("bab", List.of(Chapter.values()), "kini", chapter));
    }

    private String page(String title, String content, Map<String, Object> values) {
        Context context = new Context(INDONESIAN);
        context.setVariables(values);
        context.setVariable("judul", title);
        context.setVariable("isi", content);
        return templates.process("halaman", context);
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(PublicPages.class.getClassLoader());
        resolver.setPrefix("portal/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
