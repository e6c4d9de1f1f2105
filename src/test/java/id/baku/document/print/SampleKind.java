package id.baku.document.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Test data of a kind of naskah, from {@code naskah/<kind>.json}: its own data on top of {@link Sample}.
 *
 * @param nomor     the number it gets when it is issued, where it has one
 * @param halaman   the most pages it may take
 * @param untuk the person it is for, where a case holds several
 * @param memuat texts that it must contain
 * @param tanpaTtd whether nobody signs it
 * @param data objects of its own
 */
record SampleKind(String nomor, int halaman, String untuk, List<String> memuat, boolean tanpaTtd,
                  Map<String, Object> data) {

    SampleKind {
        memuat = memuat == null ? List.of() : memuat;
    }

    /** All templates; tests fail for one without sample data. */
    static Stream<String> all() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:naskah/*.html"))
                    .map(resource -> Objects.requireNonNull(resource.getFilename()).replace(".html", "")).sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SampleKind of(String kind) {
        try (InputStream json = SampleKind.class.getResourceAsStream("/naskah/" + kind + ".json")) {
            if (json == null) {
                throw new AssertionError("No sample data src/test/resources/naskah/" + kind + ".json");
            }
            return new ObjectMapper().readValue(json, SampleKind.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> full() {
        Map<String, Object> all = new HashMap<>(Sample.full());
        all.putAll(data);
        return all;
    }

    String subject() {
        return untuk == null ? Sample.APPLICANT : untuk;
    }
}
