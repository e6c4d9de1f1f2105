package id.baku.document.signature;

import id.baku.engine.refusal.Refusal;

/** A way to sign PDFs. */
interface PdfSigner {

    SigningMethod method();

    /** Whether it is set up for the holders of a role. */
    boolean serves(String agency, String role);

    /**
     * Refuses who cannot sign, whatever his passphrase.
     *
     * @throws Refusal with a sentence for the signer
     */
    default void check(String agency, String nik) {
    }

    /**
     * Adds a signature; what the PDF holds so far, earlier signatures too, stays as it is.
     *
     * @throws Refusal with a sentence for the signer
     */
    SignedPdf sign(byte[] pdf, SigningRequest request);
}
