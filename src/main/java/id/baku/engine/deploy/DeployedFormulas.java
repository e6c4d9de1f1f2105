package id.baku.engine.deploy;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.rule.DiagramProblem;

/** Checks the formulas of deployed forms: the server evaluates them at every act, so none may keep it busy without end. */
final class DeployedFormulas {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** From every opening pair of braces to the next closing one, also where a pair opens inside another. */
    private static final Pattern INSERTED = Pattern.compile("(?s)(?=\\{\\{(?:#(?:if|loop)\\b)?(.*?)}})");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private DeployedFormulas() {
    }

    /** Problems by file; a file that cannot be read is refused by another check. */
    static Map<String, DiagramProblem> problems(Map<String, byte[]> files) {
        Map<String, DiagramProblem> problems = new TreeMap<>();
        files.forEach((name, content) -> problem(name, content).ifPresent(text -> problems.put(name, new DiagramProblem(null, text))));
        return problems;
    }

    private static Optional<String> problem(String name, byte[] content) {
        try {
            return name.endsWith(".form") ? problem(name, name, JSON.readTree(content)) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<String> problem(String form, String field, JsonNode json) {
        if (json.isTextual()) {
            return formulas(json.textValue()).flatMap(formula -> EndlessFormula.problem(formula).stream()).findFirst()
                    .map(why -> "Rumus pada isian \"%s\" di formulir %s %s".formatted(field, form, why));
        }
        String inside = Stream.of("label", "dateLabel", "timeLabel", "key", "path", "id").map(name -> json.path(name).asText())
                .filter(name -> !name.isBlank()).findFirst().orElse(field);
        return StreamSupport.stream(json.spliterator(), false).flatMap(part -> problem(form, inside, part).stream()).findFirst();
    }

    /** A text that is a formula, or the formulas inserted in a text, with and without tags in them. */
    private static Stream<String> formulas(String text) {
        Stream<String> whole = text.strip().startsWith("=") ? Stream.of(text.strip().substring(1)) : Stream.empty();
        return Stream.concat(whole, Stream.of(text, TAG.matcher(text).replaceAll(" "))
                .flatMap(one -> INSERTED.matcher(one).results()).map((MatchResult found) -> found.group(1)));
    }
}
