/** The evidence pack for an auditor: every step of cases, with what deviated and the hashes of the documents. */
package id.baku.evidence;
