/** Sample cases of a fresh installation: what invented people enter, and the living system that comes of it. */
package id.baku.sample;
