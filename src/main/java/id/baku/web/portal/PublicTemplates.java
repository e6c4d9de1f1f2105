package id.baku.web.portal;

import java.util.Map;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import id.baku.engine.webapps.WebApps;
import id.baku.web.format.Indonesian;

/** Pages beside the web apps, from one folder of templates: plain HTML in Indonesian that needs no script. */
public final class PublicTemplates {

    /** What the pages may load, for their header {@code Content-Security-Policy}: no script, and nothing from elsewhere. */
    public static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    /** @param folder where the templates lie on the class path; {@code halaman.html} is the frame of them all */
    public PublicTemplates(String folder) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(PublicTemplates.class.getClassLoader());
        resolver.setPrefix(folder + "/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /**
     * A whole page.
     *
     * @param content name of the template within the frame
     * @param values  what it shows
     */
    public String page(String title, String content, Map<String, Object> values) {
        Context context = new Context(Indonesian.LOCALE);
        context.setVariables(values);
        context.setVariable("judul", title);
        context.setVariable("isi", content);
        context.setVariable("aplikasi", WebApps.ROOT);
        return engine.process("halaman", context);
    }
}
