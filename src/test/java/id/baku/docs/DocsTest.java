package id.baku.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The README and the reference agree with the sources where they are derived from them, and their links lead somewhere. {@code
 * mvn test -Dtest=DocsTest -Dbaku.docs=renew} writes the derived parts.
 */
class DocsTest {

    private static final Path README = Path.of("README.md");
    private static final Path DOCS = Path.of("src/docs");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]*)(#[^)]*)?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern ATTACK = Pattern.compile("(?m)^\\| (\\d+|–) \\|.*\\|([^|]*)\\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+)`");
    private static final Pattern SETTING = Pattern.compile("(?<!ConfigurationProperties\\()\"(?:\\$\\{)?(baku\\.[a-z0-9.-]+[a-z])[:}\"]");

    static Stream<GeneratedPart> parts() {
        SourceComments comments = SourceComments.read();
        return Stream.of(new GeneratedPart(DOCS.resolve("configuration.md"), "settings", () -> new SettingsTable(comments).text()),
                new GeneratedPart(DOCS.resolve("diagrams.md"), "element templates", () -> new TemplatesText().text()),
                new GeneratedPart(DOCS.resolve("sops.md"), "sops", () -> new SopsTable().text()),
                new GeneratedPart(DOCS.resolve("accounts.md"), "agencies", () -> new AgenciesTable().text()),
                new GeneratedPart(DOCS.resolve("accounts.md"), "duties", () -> new DutiesTable(comments).text()),
                new GeneratedPart(DOCS.resolve("house.md"), "rooms", () -> new HouseText(comments).rooms()),
                new GeneratedPart(README, "wings", () -> new HouseText(comments).wings()));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void whatCanBeDerivedStandsAsTheSourcesSayIt(GeneratedPart part) throws IOException {
        part.check("DocsTest");
    }

    @Test
    void everySettingIsDescribed() {
        assertThat(new SettingsTable(SourceComments.read()).undescribed()).isEmpty();
    }

    /**
     * Settings that are read by name and not through a record are described in the metadata, and every described one is read.
     */
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

    /** Each kind of attack names a test that tries it; without one its defence is only claimed. */
    @Test
    void everyAttackHasItsTests() throws IOException {
        List<MatchResult> attacks = found(ATTACK, DOCS.resolve("SECURITY.md")).toList();
        assertThat(attacks).hasSizeGreaterThan(20);
        assertThat(attacks.stream().map(attack -> attack.group(1)).filter(number -> !number.equals("–")).map(Integer::valueOf).distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            List<String> known = tests.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", "")).toList();
            assertThat(attacks).allSatisfy(attack -> {
                List<String> named = TEST.matcher(attack.group(2)).results().map(test -> test.group(1)).toList();
                assertThat(named).as(attack.group()).isNotEmpty();
                assertThat(known).as(attack.group()).containsAll(named);
            });
        }
    }

    /** The README is short enough to be read to the end, and leads to every page of the reference. */
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
