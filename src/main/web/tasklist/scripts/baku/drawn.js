// Elements that Tasklist has drawn. Tasklist draws again at any time without an event, so our parts search for their places
// whenever the page changes.

/** @param {string} selector @returns {HTMLElement | null} */
export const first = selector => document.querySelector(selector);

/** @param {string} selector @returns {NodeListOf<HTMLElement>} */
export const all = selector => document.querySelectorAll(selector);

/**
 * The element in which an event happened, or its nearest ancestor that matches the selector. The target may also be the
 * document, which has no ancestors.
 * @param {Event} event
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export const struck = ({ target }, selector) => target instanceof Element ? target.closest(selector) : null;

/** @param {() => void} look is called whenever elements were added to or removed from the page */
export const whenDrawn = look => new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
