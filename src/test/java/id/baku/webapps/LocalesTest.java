package id.baku.webapps;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.testing.English;

/** Compares the Indonesian texts of the web apps with the English ones in Camunda's jar and with our word list. */
class LocalesTest {

    private static final String APP = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    /** Parts of a text that must be taken over unchanged: values to fill in, markup, entities, patterns of dates. */
    private static final Pattern FIXED = Pattern.compile("\\{\\{.*?}}|\\{}|</?(?:a|br|strong)\\b[^>]*>|&\\w+;|'yyyy[^']*'");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Words WORDS = Words.read();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyKeyIsTranslatedAndNoneIsLeftOver(String app) {
        assertThat(labels(app, "id").keySet()).isEqualTo(labels(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void nothingIsLeftInEnglish(String app) {
        Map<String, String> indonesian = labels(app, "id");
        labels(app, "en").forEach((key, english) -> {
            String text = indonesian.get(key);
            assertThat(text.isEmpty() || text.strip().equals(english.strip())).as("%s is not translated", key)
                    .isEqualTo(WORDS.same().contains(english) || WORDS.endings().contains(key));
            assertThat(English.in(FIXED.matcher(text).replaceAll(""))).as(key).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void whatIsFilledInAndTheMarkupStay(String app) {
        Map<String, String> indonesian = labels(app, "id");
        labels(app, "en").forEach((key, english) -> {
            assertThat(fixed(indonesian.get(key))).as(key).isEqualTo(fixed(english));
            if (!WORDS.endings().contains(key)) {
                assertThat(edges(indonesian.get(key))).as("spaces around %s", key).isEqualTo(edges(english));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theSameWordIsUsedForTheSameThing(String app) {
        Map<String, String> indonesian = labels(app, "id");
        labels(app, "en").forEach((key, english) -> {
            if (!WORDS.pieces().contains(key)) {
                WORDS.in(FIXED.matcher(english).replaceAll("")).forEach((word, allowed) ->
                        assertThat(allowed).as("%s: word for '%s' in '%s'", key, word, indonesian.get(key))
                                .anyMatch(one -> lower(indonesian.get(key)).contains(lower(one))));
            }
        });
    }

    @Test
    void datesAreWrittenAsInIndonesia() {
        for (String app : List.of("tasklist", "cockpit", "admin")) {
            JsonNode dates = read(app, "id").path("dateLocales");
            assertThat(dates.fieldNames()).toIterable()
                    .containsExactlyInAnyOrderElementsOf(() -> read(app, "en").path("dateLocales").fieldNames());
            assertThat(dates.at("/weekdays/5").asText()).isEqualTo("Jumat");
            assertThat(dates.at("/months/11").asText()).isEqualTo("Desember");
            assertThat(texts(dates.path("calendar"))).isEqualTo(Map.of("lastDay", "[Kemarin pukul] LT", "lastWeek", "dddd [lalu pukul] LT",
                    "sameDay", "[Hari ini pukul] LT", "nextDay", "[Besok pukul] LT", "nextWeek", "dddd [pukul] LT", "sameElse", "L"));
            assertThat(texts(dates.path("relativeTime"))).isEqualTo(Map.ofEntries(entry("future", "dalam %s"), entry("past", "%s yang lalu"),
                    entry("s", "beberapa detik"), entry("m", "semenit"), entry("mm", "%d menit"), entry("h", "sejam"), entry("hh", "%d jam"),
                    entry("d", "sehari"), entry("dd", "%d hari"), entry("M", "sebulan"), entry("MM", "%d bulan"), entry("y", "setahun"),
                    entry("yy", "%d tahun")));
            assertThat(English.in(dates.toString().replaceAll("\"\\w+\":", ""))).isEmpty();
        }
    }

    private static Map<String, String> labels(String app, String language) {
        return texts(read(app, language).path("labels"));
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new TreeMap<>();
        node.fields().forEachRemaining(text -> texts.put(text.getKey(), text.getValue().asText()));
        return texts;
    }

    private static JsonNode read(String app, String language) {
        try (InputStream file = LocalesTest.class.getResourceAsStream(APP.formatted(app, language))) {
            return JSON.readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", ""));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> fixed(String text) {
        return FIXED.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static String edges(String text) {
        return (text.startsWith(" ") ? " " : "") + "…" + (text.endsWith(" ") ? " " : "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The list {@code webapps/kata.yml}. */
    private record Words(Map<String, List<String>> words, List<String> pieces, List<String> endings, Set<String> same) {

        static Words read() {
            return JSON.convertValue(new Yaml().load(
                    LocalesTest.class.getResourceAsStream("/webapps/kata.yml")), Words.class);
        }

        /** The words of the list that an English text contains, each with its allowed Indonesian translations. */
        Map<String, List<String>> in(String english) {
            List<String> longestFirst = new ArrayList<>(words.keySet());
            longestFirst.sort(Comparator.comparing(String::length).reversed());
            String rest = lower(english);
            Map<String, List<String>> found = new TreeMap<>();
            for (String word : longestFirst) {
                Pattern pattern = Pattern.compile("\\b" + plural(word) + "\\b");
                if (pattern.matcher(rest).find()) {
                    found.put(word, words.get(word));
                    rest = pattern.matcher(rest).replaceAll("");
                }
            }
            return found;
        }

        private static String plural(String word) {
            String singular = lower(word);
            return singular.endsWith("y") ? singular.replaceAll("y$", "(y|ies)") : singular + "(s|es)?";
        }
    }
}
