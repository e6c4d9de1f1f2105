/** The page on which an agency's administrator keeps its calendar, and what a change moves. */
package id.baku.timekeeping;
