package id.baku.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import id.baku.engine.cases.CaseData;

/** For each template, the place at which a missing number is reported is one that a form has. */
class DocumentFactsTest {

    private static final Set<String> FORM_KEYS = formKeys();

    private final NaskahRenderer renderer = new NaskahRenderer(new PdfWriter());

    static Stream<String> kinds() {
        return SampleKind.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aMissingNumberIsFilledWhereTheTemplateLooksForIt(String kind) {
        SampleKind sample = SampleKind.of(kind);
        if (sample.nomor() == null) {
            assertThat(renderer.facts(kind, NaskahStage.ISSUED, Sample.agency(), sample.full()).bearsNumber()).isFalse();
            return;
        }
        assertThat(line(kind, sample.full()).number()).isEqualTo(sample.nomor());
        Map<String, Object> without = without(sample.full(), sample.nomor());
        DocumentFacts missing = line(kind, without);
        assertThat(missing.number()).isNull();
        assertThat(line(kind, CaseData.with(without, missing.numberPlace(), "N/1")).number()).isEqualTo("N/1");
        assertThat(FORM_KEYS).as("a form shows it").contains(missing.numberPlace().replace("pemegang.", ""));
    }

    /** Register and signer read the facts before the pages are made, so both must state the same. */
    @ParameterizedTest
    @MethodSource("kinds")
    void statesTheSameWithAndWithoutItsPages(String kind) {
        Map<String, Object> data = SampleKind.of(kind).full();
        assertThat(renderer.facts(kind, NaskahStage.ISSUED, Sample.agency(), data))
                .isEqualTo(renderer.text(kind, NaskahStage.ISSUED, Sample.agency(), data, Endorsements.NONE).facts());
    }

    @Test
    void whatIsMissingKnowsItsPlaceThroughListsAndMerges() {
        NaskahLists lists = new NaskahLists(new IndonesianText());
        NaskahData data = NaskahData.ofCase(Map.of("undangan", Map.of("hal", "Undangan"), "kosong", "", "daftar",
                List.of(Map.of("nama", "Satu"))));
        assertThat(lists.letak(data.get("undangan"))).as("not missing").isNull();
        assertThat(lists.letak(data.get("kosong"))).isEqualTo("kosong");
        assertThat(lists.letak(lists.dengan(part(data, "undangan"), part(data, "penomoran")).get("nomor")))
                .isEqualTo("penomoran.nomor");
        assertThat(lists.letak(lists.dengan(Map.of("nomor", part(data, "surat").get("nomor")), part(data, "undangan"))
                .get("nomor"))).isEqualTo("surat.nomor");
        assertThat(lists.letak(lists.pertama(part(data, "pemegang").get("nomor"), part(data, "surat").get("nomor"))))
                .isEqualTo("pemegang.nomor");
        assertThat(lists.letak(((NaskahData) ((List<?>) data.get("daftar")).get(0)).get("nomor"))).as("in a list").isNull();
    }

    private DocumentFacts line(String kind, Map<String, Object> data) {
        return renderer.facts(kind, NaskahStage.ISSUED, Sample.agency(), data);
    }

    private static NaskahData part(NaskahData data, String key) {
        return (NaskahData) data.get(key);
    }

    private static Map<String, Object> without(Map<?, ?> data, String number) {
        Map<String, Object> rest = new LinkedHashMap<>();
        data.forEach((key, value) -> {
            if (!number.equals(value)) {
                rest.put(String.valueOf(key), value instanceof Map<?, ?> part ? without(part, number) : value);
            }
        });
        return rest;
    }

    private static Set<String> formKeys() {
        Pattern key = Pattern.compile("\"key\": \"([^\"]+)\"");
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).flatMap(file -> key.matcher(read(file)).results())
                    .map(found -> found.group(1)).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
