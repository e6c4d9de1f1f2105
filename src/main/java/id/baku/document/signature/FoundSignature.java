package id.baku.document.signature;

import java.time.Instant;

/**
 * A signature in a PDF.
 *
 * @param signer      the holder's name in the certificate; {@code null} where the signature cannot be read
 * @param certificate subject of the certificate; {@code null} likewise
 * @param signedAt    when, as the signer's system says; may be {@code null}
 * @param intact      whether what it covers is what was signed
 * @param complete    whether nothing was added after it but further signatures that are good themselves
 * @param known       whether this installation knows the issuer, and the certificate was valid when it signed
 */
public record FoundSignature(String signer, String certificate, Instant signedAt, boolean intact, boolean complete,
                             boolean known) {

    /** Whether the file, as it is, is what a certificate known here signed. */
    public boolean isGood() {
        return intact && complete && known;
    }
}
