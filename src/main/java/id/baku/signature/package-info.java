/** Electronic signatures of PDFs: keys, BSrE, the agency's seal, and the check of what is signed. Knows no document. */
package id.baku.signature;
