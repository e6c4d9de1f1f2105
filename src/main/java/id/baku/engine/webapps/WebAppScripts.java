package id.baku.engine.webapps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.TransformedResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.office.start.StartRefusal;

/**
 * Replaces texts in the web apps' scripts, as they are served, that no locale file and no setting can change: texts of forms
 * and calendars, and one expression. The file {@code webapps/script-texts.yml} lists them with the reasons.
 */
@Configuration
class WebAppScripts implements WebMvcConfigurer {

    private static final String FILE = "webapps/script-texts.yml";

    /** Replacements by the script's path below the web apps. */
    private final Map<String, Map<String, String>> replacements = new LinkedHashMap<>();

    WebAppScripts(ObjectMapper json, @Value("classpath:" + FILE) Resource file) {
        for (Group group : json.convertValue(read(file), Group[].class)) {
            for (String script : group.scripts()) {
                replacements.computeIfAbsent(script, key -> new LinkedHashMap<>()).putAll(group.texts());
            }
        }
        check();
    }

    /**
     * Fails when a text is not found: a release with other scripts must not be served half in English, or with an error that we
     * correct here.
     */
    private void check() {
        List<String> missing = new ArrayList<>();
        replacements.forEach((script, texts) -> {
            try {
                mend(new ClassPathResource(file(script)), texts,
                        text -> missing.add(script + " does not hold " + text));
            } catch (IOException e) {
                missing.add(script + " cannot be read");
            }
        });
        if (!missing.isEmpty()) {
            throw new StartRefusal("What " + FILE + " replaces is not there: " + String.join("; ", missing),
                    "Word these texts as the scripts of this release do, or take them out.");
        }
    }

    Map<String, Map<String, String>> replacements() {
        return replacements;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        replacements.forEach((script, texts) -> registry.addResourceHandler(pattern(script))
                .addResourceLocations("classpath:/" + file(script.substring(0, script.lastIndexOf('/') + 1)))
                // What is served changes with our texts, not only with the date of Camunda's file.
                .setUseLastModified(false).setCacheControl(CacheControl.noCache())
                .setEtagGenerator(resource -> resource instanceof Mended mended ? mended.etag : null)
                .resourceChain(true)
                .addTransformer((request, resource, chain) ->
                        mend(chain.transform(request, resource), texts, missing -> { })));
    }

    /** A pattern for exactly this script; without a wildcard Spring would look for a file without a name. */
    private static String pattern(String script) {
        return WebApps.ROOT + "/" + script.replace(".js", "*.js");
    }

    private static String file(String script) {
        return WebApps.FOLDER + "/" + script;
    }

    private static Resource mend(Resource script, Map<String, String> texts, Consumer<String> missing)
            throws IOException {
        String mended = script.getContentAsString(StandardCharsets.UTF_8);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (!mended.contains(text.getKey())) {
                missing.accept(text.getKey());
            }
            mended = mended.replace(text.getKey(), text.getValue());
        }
        return new Mended(script, mended.getBytes(StandardCharsets.UTF_8));
    }

    private static Object read(Resource file) {
        try (InputStream texts = file.getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(texts);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    /** @param texts the new texts by the ones that they replace */
    private record Group(String why, List<String> scripts, Map<String, String> texts) {
    }

    private static final class Mended extends TransformedResource {

        private final String etag;

        Mended(Resource original, byte[] content) {
            super(original, content);
            // A weak tag, because it stays the same when the answer is compressed.
            etag = "W/\"" + DigestUtils.md5DigestAsHex(content) + '"';
        }
    }
}
