/** Whether a document is genuine and valid: the public page behind its QR code, and the withdrawal of documents. */
package id.baku.verification;
