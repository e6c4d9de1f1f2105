package id.baku.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** The table of the agencies in the shipped settings, with their roles, which are the lanes of their diagrams. */
final class AgenciesTable {

    String text() {
        return Markdown.table(List.of("Agency", "Office", "Roles"), agencies().entrySet().stream()
                .map(agency -> List.of(Markdown.code(agency.getKey()), office(agency.getValue()), roles(agency.getValue()))));
    }

    private static String office(Map<String, Object> agency) {
        return Stream.of("unit", "name", "government").map(agency::get).filter(Objects::nonNull).map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    @SuppressWarnings("unchecked")
    private static String roles(Map<String, Object> agency) {
        return ((List<Map<String, Object>>) agency.get("roles")).stream().map(role -> Markdown.code((String) role.get("id")) + " "
                + role.get("name") + (Boolean.TRUE.equals(role.get("outside")) ? " (outside)" : "")).collect(Collectors.joining("; "));
    }

    private static Map<String, Map<String, Object>> agencies() {
        try (InputStream file = new ClassPathResource("agencies.yml").getInputStream()) {
            Map<String, Map<String, Map<String, Map<String, Object>>>> settings = new Yaml().load(file);
            return settings.get("baku").get("agencies");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
