package id.baku.document.signature;

import id.baku.engine.refusal.Refusal;

/** A way to sign PDFs. */
interface PdfSigner {

    SigningMethod method();

    /** Whether it is set up for the holders of a role. */
    boolean serves(String agency, String role);

    /**
     * Refuses a user who could not sign even with the right passphrase.
     *
     * @throws Refusal with a sentence for the signer
     */
    default void check(String agency, String nik) {
    }

    /**
     * Adds a signature; everything in the PDF, including earlier signatures, stays as it is.
     *
     * @throws Refusal with a sentence for the signer
     */
    SignedPdf sign(byte[] pdf, SigningRequest request);
}
