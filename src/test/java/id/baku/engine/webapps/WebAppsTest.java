package id.baku.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Another engine may serve its web apps below another path. */
class WebAppsTest {

    private static final Path ERRORS = Path.of("src/main/resources/static/error");
    private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]*)\"");

    @Test
    void onlyTheConstantNamesTheirRoot() throws IOException {
        Stream<Path> program = files("src/main/java", ".java").filter(file -> !file.endsWith("WebApps.java"));
        Stream<Path> pages = files("src/main/resources", ".html").filter(file -> !file.startsWith(ERRORS));
        Stream<Path> scripts = Stream.of(".js", ".css", ".html").flatMap(ending -> files("src/main/web", ending));
        assertThat(Stream.of(program, pages, scripts).flatMap(all -> all)).hasSizeGreaterThan(500)
                .allSatisfy(file -> assertThat(withoutComments(file)).doesNotContain(WebApps.ROOT + "/", WebApps.ROOT + "\""));
    }

    /** The error pages are static and work even when nothing else does. */
    @Test
    void thePagesOfErrorsNameTheSame() {
        List<String> addresses = files(ERRORS.toString(), ".html").flatMap(file -> ADDRESS.matcher(read(file)).results())
                .map((MatchResult found) -> found.group(1)).toList();
        assertThat(addresses).hasSizeGreaterThan(4)
                .allSatisfy(address -> assertThat(address).startsWith(WebApps.ROOT + "/"));
    }

    @Test
    void theBuildPutsOurFilesWhereTheProgramLooksForThem() {
        assertThat(read(Path.of("pom.xml"))).contains("<webapps.folder>" + WebApps.FOLDER + "</webapps.folder>");
    }

    private static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutComments(Path file) {
        return read(file).replaceAll("(?m)^\\s*(//|\\*|/\\*).*$", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
