package id.baku.sop.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Recognises legal bases that have been replaced, by the list in {@code sheet/superseded-regulations.yml}. */
@Component
class SupersededRegulations {

    private static final String FILE = "/sheet/superseded-regulations.yml";

    private final Map<Pattern, Regulation> byCitation;

    SupersededRegulations(ObjectMapper json) {
        Data data = json.convertValue(read(), Data.class);
        byCitation = data.superseded().stream()
                .collect(Collectors.toMap(regulation -> citation(regulation, data.kinds()), regulation -> regulation));
    }

    /** The regulation cited in a line of "Dasar Hukum", if it has been replaced. */
    Optional<Regulation> find(String legalBasis) {
        String line = plain(legalBasis);
        return byCitation.entrySet().stream().filter(entry -> entry.getKey().matcher(line).lookingAt())
                .map(Map.Entry::getValue).findFirst();
    }

    private static Pattern citation(Regulation regulation, Map<String, List<String>> kinds) {
        String spellings = kinds.get(regulation.kind()).stream().map(SupersededRegulations::plain).map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(%s)( republik indonesia| ri)?( nomor| no\\.?)? ?%d( tahun |/)%d\\b"
                .formatted(spellings, regulation.number(), regulation.year()));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ").strip();
    }

    private static Object read() {
        try (InputStream file = SupersededRegulations.class.getResourceAsStream(FILE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    private record Data(Map<String, List<String>> kinds, List<Regulation> superseded) {
    }

    /**
     * A regulation that has been replaced.
     *
     * @param by the regulation that replaced it
     * @param source where this is known from
     * @param verified whether a legal officer has checked it
     */
    record Regulation(String kind, int number, int year, String by, String source, boolean verified) {

        String name() {
            return "%s %d/%d".formatted(kind, number, year);
        }
    }
}
