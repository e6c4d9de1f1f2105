package id.baku.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Lets a task with a repeated group be completed. Tasklist takes any key in the form's errors for an error, but a form
 * keeps an empty list there for each field of a row that was once entered: "Complete" would stay locked for ever.
 */
@Configuration
class RepeatedFormRows implements WebMvcConfigurer {

    static final String ANY_KEY = "!!Object.keys(e.errors).length";
    static final String ANY_MESSAGE = "Object.values(e.errors).flat(9).some(Boolean)";

    private static final Logger log = LoggerFactory.getLogger(RepeatedFormRows.class);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/camunda/app/tasklist/camunda-tasklist-bootstrap*.js")
                .addResourceLocations("classpath:/META-INF/resources/webjars/camunda/app/tasklist/")
                .resourceChain(true)
                .addTransformer((request, resource, chain) -> mend(chain.transform(request, resource)));
    }

    private static Resource mend(Resource script) throws IOException {
        String text = script.getContentAsString(StandardCharsets.UTF_8);
        if (!text.contains(ANY_KEY)) {
            log.error("Tasklist's script has changed: tasks with repeated groups may not let themselves be completed");
            return script;
        }
        return new TransformedResource(script, text.replace(ANY_KEY, ANY_MESSAGE).getBytes(StandardCharsets.UTF_8));
    }
}
