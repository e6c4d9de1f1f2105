package id.baku.docs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes tables that are readable both in the source and on the page. */
final class Markdown {

    private Markdown() {
    }

    static String table(List<String> heads, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(row(heads), "|" + "---|".repeat(heads.size())), rows.map(Markdown::row))
                .collect(Collectors.joining("\n"));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** The text as code; empty for an empty text. */
    static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    static String codes(Stream<String> texts) {
        return texts.map(Markdown::code).collect(Collectors.joining(", "));
    }
}
