/** The quality standard (mutu baku) of an activity, and the watch over its time. */
package id.baku.standard;
