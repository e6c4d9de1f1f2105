package id.baku.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.BakuApplication;

/**
 * The table of all settings {@code baku.…}: the components of the records bound to them, and those few that are read by name
 * and described in the additional metadata.
 */
final class SettingsTable {

    private static final Map<Class<?>, String> TYPES = Map.of(int.class, "number", Integer.class, "number",
            boolean.class, "yes or no", Boolean.class, "yes or no", String.class, "text", Duration.class, "duration", Path.class, "path",
            URI.class, "address", ZoneId.class, "time zone",
            LocalDate.class, "date");

    private final SourceComments comments;
    private final Map<String, Setting> settings = new TreeMap<>();
    private final Set<String> single = new TreeSet<>();

    SettingsTable(SourceComments comments) {
        this.comments = comments;
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.findCandidateComponents(BakuApplication.class.getPackageName()).forEach(found -> {
            try {
                Class<?> bound = Class.forName(found.getBeanClassName());
                descend(bound, bound.getAnnotation(ConfigurationProperties.class).value());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        readOneByOne();
    }

    private record Setting(String type, String value, String description) {
    }

    Set<String> names() {
        return settings.keySet();
    }

    /** Settings that no record is bound to. */
    Set<String> single() {
        return single;
    }

    /** Settings without a description. */
    List<String> undescribed() {
        return settings.entrySet().stream().filter(one -> one.getValue().description().isBlank()).map(Map.Entry::getKey).toList();
    }

    String text() {
        Map<String, String> always = file("application.yml");
        Map<String, String> samples = file("application-default.yml");
        return Markdown.table(List.of("Setting", "Meaning", "Type", "Default"), settings.entrySet().stream().map(one -> {
            Setting setting = one.getValue();
            String value = Markdown.code(always.getOrDefault(one.getKey(), setting.value()));
            String sample = samples.get(one.getKey());
            return List.of(Markdown.code(one.getKey()), setting.description(), setting.type(),
                    sample == null ? value : value + (value.isEmpty() ? "" : "; ") + "default profile: " + Markdown.code(sample));
        }));
    }

    private void descend(Class<?> type, String prefix) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + kebab(component.getName());
            Type kind = component.getGenericType();
            if (component.getType() == Map.class) {
                name += component.getName().equals("agencies") ? ".<id>" : ".<key>";
                kind = argument(kind, 1);
            } else if (kind instanceof ParameterizedType && argument(kind, 0) instanceof Class<?> element && element.isRecord()) {
                name += "[]";
                kind = element;
            }
            if (kind instanceof Class<?> record && record.isRecord()) {
                descend(record, name);
            } else {
                settings.put(name, new Setting(words(kind), defaultOf(type, component),
                        comments.ofComponent(type, component.getName()).orElse("")));
            }
        }
    }

    /** The default is annotated at the constructor's parameter; the record's component does not have it. */
    private static String defaultOf(Class<?> type, RecordComponent component) {
        return Stream.of(type.getDeclaredConstructors()).flatMap(constructor -> Stream.of(constructor.getParameters()))
                .filter(parameter -> parameter.getName().equals(component.getName()) && parameter.isAnnotationPresent(DefaultValue.class))
                .map(parameter -> String.join(", ", parameter.getAnnotation(DefaultValue.class).value()))
                .map(value -> component.getType().isEnum() ? lower(value) : value).findFirst().orElse("");
    }

    private static String words(Type type) {
        if (type instanceof ParameterizedType list) {
            return "list: " + words(argument(list, 0));
        }
        Class<?> single = (Class<?>) type;
        return single.isEnum() ? Markdown.codes(Stream.of(single.getEnumConstants()).map(constant -> lower(constant.toString())))
                : Optional.ofNullable(TYPES.get(single)).orElseThrow(() -> new IllegalStateException("No words for " + type));
    }

    private static String lower(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private void readOneByOne() {
        try {
            for (JsonNode one : new ObjectMapper().readTree(new ClassPathResource(
                    "META-INF/additional-spring-configuration-metadata.json").getInputStream()).get("properties")) {
                single.add(one.get("name").asText());
                settings.put(one.get("name").asText(), new Setting(words(Class.forName(one.get("type").asText())),
                        one.path("defaultValue").asText(), one.get("description").asText()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> file(String name) {
        try {
            Map<String, String> values = new LinkedHashMap<>();
            List<PropertySource<?>> sources = new YamlPropertySourceLoader().load(name, new ClassPathResource(name));
            sources.stream().map(EnumerablePropertySource.class::cast).forEach(source -> Stream.of(source.getPropertyNames())
                    .forEach(key -> values.put(key, String.valueOf(source.getProperty(key)))));
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
