package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** Checks elements of our pages with axe for serious findings, and that they fit into the window's width. */
final class Accessibility {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {
    }

    /** Asserts that the elements exist and that axe finds nothing serious in them. */
    static void check(Page page, String... ours) {
        assertThat(List.of(ours)).allSatisfy(one -> {
            page.locator(one).first().waitFor();
            assertThat(findings(page, one)).isEmpty();
        });
    }

    /** The broken rules, each with the markup that breaks it. */
    static List<String> findings(Page page, String ours) {
        return new AxeBuilder(page).setLegacyMode(true).include(List.of(ours)).analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml())).toList();
    }

    /** Asserts that nothing has to be scrolled sideways. */
    static void assertFits(Page page) {
        assertThat(fits(page)).as("fits the width of %s", page.url()).isTrue();
    }

    /** Whether neither the page nor any scrolling element of ours is wider than its place. */
    static boolean fits(Page page) {
        return (Boolean) page.evaluate("""
                () => document.documentElement.scrollWidth <= window.innerWidth
                    && [...document.querySelectorAll('.baku-laman')].every(one => one.scrollWidth <= one.clientWidth)""");
    }
}
