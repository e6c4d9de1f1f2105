/** The archive: search over the documents of all cases, a case as a whole, and what is due by the retention schedule. */
package id.baku.archive;
