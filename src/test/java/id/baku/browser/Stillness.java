package id.baku.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** Waits until a page is done: no request is under way, and nothing changes on the page. */
final class Stillness {

    /** Counts requests that are under way. */
    private static final String WATCH = """
            (() => {
              window.onTheirWay = 0;
              const { fetch } = window, { send } = XMLHttpRequest.prototype;
              window.fetch = (...request) => {
                window.onTheirWay++;
                return fetch(...request).finally(() => window.onTheirWay--);
              };
              XMLHttpRequest.prototype.send = function (...body) {
                window.onTheirWay++;
                this.addEventListener('loadend', () => window.onTheirWay--, { once: true });
                return send.apply(this, body);
              };
            })()""";

    /** Forms take an entry over 300 ms after the last key. */
    private static final String STILL = """
            () => new Promise(done => {
              let last = performance.now();
              const patience = last + 15000;
              const changed = new MutationObserver(() => { last = performance.now(); });
              changed.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
              const look = () => {
                if (window.onTheirWay) last = performance.now();
                const now = performance.now();
                if (now - last < 350 && now < patience) return setTimeout(look, 50);
                changed.disconnect();
                done();
              };
              look();
            })""";

    private Stillness() {
    }

    /** Watches all pages of a window; to be called before the first is opened. */
    static void watch(BrowserContext window) {
        window.addInitScript(WATCH);
    }

    static void await(Page page) {
        page.evaluate(STILL);
    }
}
