package id.baku.web.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pictures that the guide shows. */
public final class GuidePictures {

    static final Path FOLDER = Path.of("src/main/resources/static/panduan/gambar");
    private static final Path CHAPTERS = Path.of("src/main/resources/portal/panduan");
    private static final Pattern PICTURE = Pattern.compile("/panduan/gambar/([a-z-]+)\\.png");

    private GuidePictures() {
    }

    /** Names of the pictures in its chapters. */
    public static Set<String> named() {
        try (Stream<Path> chapters = Files.list(CHAPTERS)) {
            return chapters.flatMap(chapter -> PICTURE.matcher(read(chapter)).results().map((MatchResult found) -> found.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
