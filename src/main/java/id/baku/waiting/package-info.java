/** Waits for parties outside (receive tasks): who may record what arrives, and what it must say. */
package id.baku.waiting;
