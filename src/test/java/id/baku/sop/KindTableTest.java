package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.Signer;
import id.baku.office.agency.Agencies;
import id.baku.testing.BakuTest;

/**
 * The page on documents says of every kind who signs it by which act, where its fields are entered, and when it gets its
 * number.
 */
@BakuTest
class KindTableTest {

    private static final Path PAGE = Path.of("src/docs/documents.md");
    private static final Path TEMPLATES = Path.of("src/main/resources/naskah");
    private static final String BEGIN = "<!-- generated: kinds -->\n";
    private static final String HEAD = "| SOP | Kind | Whose signature | In which task, how | Fields entered in | Number | For a legal officer |\n"
            + "|---|---|---|---|---|---|---|\n";
    /** What a legal officer still has to check, by the words of the kinds and of the page. */
    private static final Map<String, String> LEGAL = Map.of("perjanjian", "agreement", "keputusan", "decision", "perintah", "order",
            "sertifikat", "certificate", "wewenang", "letter", "anggaran", "budget", "data-pribadi", "personal data", "tidak-ada", "");
    private static final Pattern DECLARED = Pattern.compile("data-hukum=\"([\\w-]+)\"");

    @Autowired
    RepositoryService repositoryService;
    @Autowired
    NaskahRenderer renderer;
    @Autowired
    Agencies agencies;

    @Test
    void everyKindIsIssuedBySomeSop() throws IOException {
        Set<String> issued = new IssuedKinds(repositoryService, renderer, agencies).all().stream().map(IssuedKinds.Issue::kind).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html"))
                    .map(name -> name.replace(".html", ""))).containsExactlyInAnyOrderElementsOf(issued);
        }
    }

    @Test
    void thePageSaysWhatEachKindIs() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        String renewed = page.substring(0, from) + table() + page.substring(page.indexOf("<!-- end -->", from - 1));
        if ("renew".equals(System.getProperty("baku.docs"))) {
            Files.writeString(PAGE, renewed);
        } else {
            assertThat(page).as("renew it with mvn test -Dtest=KindTableTest -Dbaku.docs=renew").isEqualTo(renewed);
        }
    }

    private String table() {
        return new IssuedKinds(repositoryService, renderer, agencies).all().stream().map(issue -> "| %s | `%s` | %s | %s | %s | %s | %s |\n".formatted(
                issue.sop(), issue.kind(), who(issue.signers()), String.join("; ", issue.acts()), String.join(", ", issue.entered()),
                issue.number(), legal(issue.kind()))).collect(Collectors.joining("", HEAD, ""));
    }

    private static String who(List<Signer> signers) {
        return signers.isEmpty() ? "nobody" : signers.stream().map(signer -> signer.office() == null || signer.office().contains("…")
                ? "a person named in the case" : signer.office()).distinct().collect(Collectors.joining("; "));
    }

    private static String legal(String kind) {
        try {
            Matcher declared = DECLARED.matcher(Files.readString(TEMPLATES.resolve(kind + ".html")));
            assertThat(declared.find()).as("%s declares what remains for a legal officer", kind).isTrue();
            assertThat(LEGAL).as(kind).containsKey(declared.group(1));
            return LEGAL.get(declared.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
