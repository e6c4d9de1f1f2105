package id.baku.document.print;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** No standard text states that somebody has signed, approved, ratified or handed over something: perhaps nobody has. */
class StatedActsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/naskah");
    private static final Pattern STATED = Pattern.compile("\\b[Tt]elah\\s+(?:\\w+\\s+)?(di(?:tanda\\s?tangani|setujui|serahkan|sahkan))");

    /** Texts that may state it, because there is proof. */
    private static final Map<String, Set<String>> SHOWN = Map.of(
            // Printed only with a signature in the file itself.
            "fragmen/tanda-tangan.html", Set.of("ditandatangani"),
            // States the letter of agreement by number and date, without which the document is not issued.
            "kesepakatan-bersama.html", Set.of("disetujui"));

    @Test
    void noTextSaysWhatNothingShows() throws IOException {
        Map<String, Set<String>> stated = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".html")).toList()) {
                Set<String> acts = STATED.matcher(Files.readString(file).replaceAll("(?s)<!--.*?-->", "")).results()
                        .map(found -> found.group(1)).collect(toSet());
                if (!acts.isEmpty()) {
                    stated.put(TEMPLATES.relativize(file).toString(), acts);
                }
            }
        }
        assertThat(stated).containsExactlyInAnyOrderEntriesOf(SHOWN);
    }
}
