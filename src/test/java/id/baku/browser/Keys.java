package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * A user without a mouse, who moves by Tab and must see the focus. A stop is a condition in JavaScript on the element {@code
 * e}.
 */
final class Keys {

    private static final int MOST_PRESSES = 150;
    private static final int MOST_OPTIONS = 10;
    /** Text fields of a Camunda Form have their outline on the element around them. */
    private static final String OUTLINED = "[document.activeElement, document.activeElement.closest('.fjs-input-group')].some("
            + "e => e && getComputedStyle(e).outlineStyle !== 'none' && parseFloat(getComputedStyle(e).outlineWidth) >= 2)";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Presses Tab until the focused element meets the condition, and asserts that its focus is visible. */
    void tabTo(String stop) {
        for (int i = 0; i < MOST_PRESSES && !isAt(stop); i++) {
            press("Tab");
        }
        assertThat(isAt(stop)).as("Tab does not reach %s, it is at %s", stop, focused()).isTrue();
        assertThat(page.evaluate(OUTLINED)).as("the focus is seen at %s", focused()).isEqualTo(true);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void press(String stop, String key) {
        tabTo(stop);
        press(key);
    }

    /** Goes to the link, button or menu that begins with this text, and presses Enter. */
    void open(String name) {
        press(named(name), "Enter");
    }

    void enter(String stop, String text) {
        press(stop, "Control+a");
        page.keyboard().type(text);
    }

    /** Fills a field. The form takes an entry over only a moment later, and loses it when the next follows sooner. */
    void fill(String field, String text) {
        enter(field(field), text);
        Stillness.await(page);
    }

    /** Chooses an option of a select by the arrow keys; the options appear as soon as it has the focus. */
    void choose(String field, String option) {
        tabTo(field(field));
        Locator offered = page.locator(".fjs-dropdownlist-item.focused");
        for (int i = 0; i < MOST_OPTIONS && !(offered.count() > 0 && offered.innerText().equals(option)); i++) {
            String before = offered.count() > 0 ? offered.innerText() : "";
            press("ArrowDown");
            page.waitForFunction("before => (document.querySelector('.fjs-dropdownlist-item.focused')?.innerText ?? before) !== before", before);
        }
        // The list listens with the option that it showed before until it has painted this one.
        page.evaluate("() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted))))");
        press("Enter");
        PlaywrightAssertions.assertThat(page.locator("[id$='-" + field + "-display']")).hasText(option);
    }

    /** Sends a form as soon as its button is enabled. */
    void send(String buttons, String name) {
        Locator button = page.locator(buttons + " button", new Page.LocatorOptions().setHasText(name));
        PlaywrightAssertions.assertThat(button).isEnabled();
        open(name);
        PlaywrightAssertions.assertThat(button).hasCount(0);
    }

    /** Waits until the page itself has set the focus there. */
    void waitAt(String stop) {
        page.waitForFunction("() => (e => Boolean(" + stop + "))(document.activeElement)");
    }

    boolean isAt(String stop) {
        return (Boolean) page.evaluate("(e => Boolean(" + stop + "))(document.activeElement)");
    }

    String focused() {
        return (String) page.evaluate("(e => `${e.tagName} ${e.id} ${e.className} ${e.innerText ?? ''}`.slice(0, 120))(document.activeElement)");
    }

    static String named(String text) {
        return "e.matches('a, button, summary') && e.innerText.trim().startsWith('" + text + "')";
    }

    private static String field(String key) {
        return "e.id.endsWith('-" + key + "')";
    }
}
