package id.baku.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Tasklist as a member of staff uses it. */
final class Tasklist {

    private static final String HEAD_OF_OPEN_TASK = """
            () => {
              const head = document.querySelector('.baku-kepala-tugas');
              return head?.firstElementChild
                && head.dataset.tugas === new URLSearchParams(location.hash.split('?')[1]).get('task');
            }""";

    private final Page page;

    Tasklist(Browser browser, String user) {
        this(browser.login(user, "tasklist"));
    }

    /** Takes a page on which the user is in Tasklist already. */
    Tasklist(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Opens the start form of an SOP. */
    Tasklist newCase(String sop) {
        page.getByText("Mulai kasus").click();
        page.locator(".modal a", new Page.LocatorOptions().setHasText(sop)).click();
        page.locator(".modal .fjs-container").waitFor();
        return this;
    }

    /** Sends the start form. */
    void start() {
        page.locator(".modal-footer button", new Page.LocatorOptions().setHasText("Mulai")).click();
        page.locator(".modal").waitFor(new Locator.WaitForOptions().setState(
                WaitForSelectorState.DETACHED));
    }

    /** Opens and claims the task whose card shows this text; waits for it, because documents are drawn up in the background. */
    Tasklist take(String task) {
        list("Tugas peran saya").click();
        Locator card = page.locator(".tasks-list .task", new Page.LocatorOptions().setHasText(task));
        for (int i = 0; i < 20 && card.count() == 0; i++) {
            page.reload();
            Stillness.await(page);
        }
        card.first().click();
        claim();
        page.locator(".fjs-container").waitFor();
        return this;
    }

    /** Opens one task by its address and claims it. */
    Tasklist open(String taskId) {
        page.evaluate("id => { window.location.hash = '#/?task=' + id; }", taskId);
        claim();
        page.locator(".fjs-container").first().waitFor();
        page.locator(".fjs-container textarea:not([disabled]):not([data-mutu])").first().waitFor();
        return this;
    }

    /**
     * A user who alone holds the role claims the task by opening it; whether that happens is known when the head of the task is
     * shown.
     */
    private void claim() {
        page.waitForFunction(HEAD_OF_OPEN_TASK);
        if (page.locator(".baku-kepala-tugas[data-diambil]").count() == 0) {
            page.getByText("Ambil", new Page.GetByTextOptions().setExact(true)).click();
        }
        page.locator(".task-details .unclaim").waitFor();
    }

    /** Changes to another list and opens its first task. */
    Tasklist openFirstOf(String list) {
        list(list).click();
        page.locator(".tasks-list .task .baku-kartu").first().click();
        page.locator(".fjs-container").waitFor();
        return this;
    }

    Tasklist fill(String key, String value) {
        Locator field = field(key);
        field.fill(value);
        field.press("Tab");
        return this;
    }

    Tasklist date(String key, String ddmmyyyy) {
        Locator field = page.locator("input[id$='-" + id(key) + "-date']");
        field.fill(ddmmyyyy);
        field.press("Tab");
        return this;
    }

    Tasklist tick(String... labels) {
        for (String label : labels) {
            page.locator(".fjs-container label", new Page.LocatorOptions().setHasText(label)).first().click();
        }
        return this;
    }

    Tasklist handIn(String label, Path file) {
        page.locator("input[type=file][aria-label='" + label + "']").setInputFiles(file);
        page.getByText("Tersimpan:").first().waitFor();
        return this;
    }

    /** Ticks everything in the account of the mutu baku, and gives a reason if the task is late. */
    Tasklist account() {
        Locator account = page.locator(".fjs-container .baku-mutu");
        // An activity without items and output asks for nothing, so its account is in the page but not visible.
        account.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        account.getByText("Ambil tugas ini").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        account.locator("input[type=checkbox]").all().forEach(Locator::check);
        for (String key : List.of("outputPlace", "latenessReason")) {
            Locator field = account.locator("[data-mutu='" + key + "']");
            if (field.isVisible() && field.inputValue().isEmpty()) {
                field.fill("Map kasus");
                field.press("Tab");
            }
        }
        if (account.locator("input, [data-mutu]").locator("visible=true").count() > 0) {
            account.getByText("Tersimpan").waitFor();
        }
        return this;
    }

    void complete() {
        account();
        Stillness.await(page);
        Locator button = page.locator("button", new Page.LocatorOptions().setHasText("Selesaikan"));
        if (button.isDisabled()) {
            throw new AssertionError("The form does not let itself be completed: "
                    + page.locator(".fjs-container .fjs-form-field.fjs-has-errors").allInnerTexts());
        }
        button.click();
        button.waitFor(new Locator.WaitForOptions().setState(
                WaitForSelectorState.DETACHED));
    }

    /** Downloads every document that the tab "Berkas" lists. */
    List<Path> downloadAll() {
        page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("Berkas")).click();
        Locator links = page.locator(".baku-berkas .baku-unduh");
        links.first().waitFor();
        List<Path> files = new ArrayList<>();
        for (Locator link : links.all()) {
            Download download = page.waitForDownload(link::click);
            files.add(download.path());
        }
        return files;
    }

    Tasklist backToForm() {
        page.locator(".nav-tabs a").first().click();
        page.locator(".fjs-container").waitFor();
        return this;
    }

    private Locator list(String name) {
        return page.locator("a", new Page.LocatorOptions().setHasText(name)).first();
    }

    private Locator field(String key) {
        return page.locator("input[id$='-" + id(key) + "'], textarea[id$='-" + id(key) + "']").first();
    }

    private static String id(String key) {
        return key.replace('.', '_');
    }
}
