// What Tasklist has drawn. It draws anew at any time and tells nobody, so that our parts look for their places again and again.

/** @param {string} selector @returns {HTMLElement | null} */
export const first = selector => document.querySelector(selector);

/** @param {string} selector @returns {NodeListOf<HTMLElement>} */
export const all = selector => document.querySelectorAll(selector);

/**
 * The element that an event struck, or the nearest around it, that the selector names; an event may strike the document too.
 * @param {Event} event
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export const struck = ({ target }, selector) => target instanceof Element ? target.closest(selector) : null;

/** @param {() => void} look is called whenever something on the page came or went */
export const whenDrawn = look => new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
