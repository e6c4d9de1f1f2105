package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** What axe finds serious or critical in elements of ours, and whether they are as wide as the window. */
final class Accessibility {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {
    }

    /** The elements are there and nothing serious is found in them. */
    static void check(Page page, String... ours) {
        assertThat(List.of(ours)).allSatisfy(one -> {
            page.locator(one).first().waitFor();
            assertThat(findings(page, one)).isEmpty();
        });
    }

    /** Rules that are broken, each with the markup that breaks it. */
    static List<String> findings(Page page, String ours) {
        return new AxeBuilder(page).setLegacyMode(true).include(List.of(ours)).analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml())).toList();
    }

    /** Nothing has to be scrolled sideways. */
    static void assertFits(Page page) {
        assertThat(fits(page)).as("fits the width of %s", page.url()).isTrue();
    }

    /** Neither the page nor what of it is ours and would scroll by itself is wider than its place. */
    static boolean fits(Page page) {
        return (Boolean) page.evaluate("""
                () => document.documentElement.scrollWidth <= window.innerWidth
                    && [...document.querySelectorAll('.baku-laman')].every(one => one.scrollWidth <= one.clientWidth)""");
    }
}
