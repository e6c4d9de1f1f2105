/** Pauses: an activity that waits for an outside party, whose clock stands meanwhile. */
package id.baku.pause;
