package id.baku.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The README and the reference: what can be derived stands in them as the sources say it, and what they point at is there.
 * {@code mvn test -Dtest=DocsTest -Dbaku.docs=renew} writes the derived parts.
 */
class DocsTest {

    private static final Path README = Path.of("README.md");
    private static final Path DOCS = Path.of("src/docs");
    private static final String RENEW = "mvn test -Dtest=DocsTest -Dbaku.docs=renew";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]*)(#[^)]*)?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern SETTING = Pattern.compile("(?<!ConfigurationProperties\\()\"(?:\\$\\{)?(baku\\.[a-z.-]+[a-z])[:}\"]");

    private record Part(Path file, String name, Supplier<String> text) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Part> parts() {
        SourceComments comments = SourceComments.read();
        return Stream.of(new Part(DOCS.resolve("configuration.md"), "settings", () -> new SettingsTable(comments).text()),
                new Part(DOCS.resolve("diagrams.md"), "element templates", () -> new TemplatesText().text()),
                new Part(DOCS.resolve("sops.md"), "sops", () -> new SopsTable().text()),
                new Part(DOCS.resolve("accounts.md"), "agencies", () -> new AgenciesTable().text()),
                new Part(DOCS.resolve("house.md"), "rooms", () -> new HouseText(comments).rooms()),
                new Part(README, "wings", () -> new HouseText(comments).wings()));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void whatCanBeDerivedStandsAsTheSourcesSayIt(Part part) throws IOException {
        String page = Files.readString(part.file());
        String begin = "<!-- generated: " + part.name() + " -->\n";
        int from = page.indexOf(begin) + begin.length();
        String renewed = page.substring(0, from) + part.text().get() + page.substring(page.indexOf("\n<!-- end -->", from - 1));
        if ("renew".equals(System.getProperty("baku.docs"))) {
            Files.writeString(part.file(), renewed);
        } else {
            assertThat(page).as("%s is older than its sources; renew it with: %s", part.file(), RENEW).isEqualTo(renewed);
        }
    }

    @Test
    void everySettingIsDescribed() {
        assertThat(new SettingsTable(SourceComments.read()).undescribed()).isEmpty();
    }

    /** Those that are read by their name and not through a record are described, and what is described is read. */
    @Test
    void everySettingThatTheProgramReadsIsKnown() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> read = sources.filter(file -> file.toString().endsWith(".java")).flatMap(file -> found(SETTING, file))
                    .map(match -> match.group(1)).distinct().toList();
            SettingsTable settings = new SettingsTable(SourceComments.read());
            assertThat(settings.names()).containsAll(read);
            assertThat(read).containsAll(settings.single());
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        for (Path page : pages()) {
            assertThat(found(LINK, page)).allSatisfy(link -> {
                Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
                assertThat(target).as("%s leads to it", page).exists();
                if (link.group(2) != null) {
                    assertThat(headings(target)).as("headings of %s, to which %s leads", target, page).contains(link.group(2));
                }
            });
        }
    }

    private static Stream<String> headings(Path page) {
        return found(HEADING, page).map(heading -> "#" + heading.group(1).toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "").replace(' ', '-'));
    }

    /** A newcomer reads it to its end, and finds every page of the reference from there. */
    @Test
    void theReadmeIsShortAndLeadsOn() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThan(150);
        List<String> targets = found(LINK, README).map(match -> match.group(1)).toList();
        assertThat(targets).containsAll(pages().stream().filter(page -> page.startsWith(DOCS)).map(Path::toString).toList());
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(DOCS)) {
            return Stream.concat(Stream.of(README), docs.filter(file -> file.toString().endsWith(".md")).sorted()).toList();
        }
    }

    private static Stream<MatchResult> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
