package id.baku.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A part of a page of the reference that is derived from the sources; {@code -Dbaku.docs=renew} writes it. */
public record GeneratedPart(Path file, String name, Supplier<String> text) {

    /** Compares the part on the page with the sources, or renews it. */
    public void check(String test) throws IOException {
        String page = Files.readString(file);
        String begin = "<!-- generated: " + name + " -->\n";
        int from = page.indexOf(begin) + begin.length();
        String renewed = page.substring(0, from) + text.get() + page.substring(page.indexOf("\n<!-- end -->", from - 1));
        if ("renew".equals(System.getProperty("baku.docs"))) {
            Files.writeString(file, renewed);
        } else {
            assertThat(page).as("%s is older than its sources; renew it with: mvn verify -Dit.test=%2$s -Dtest=%2$s -Dbaku.docs=renew", file, test)
                    .isEqualTo(renewed);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
