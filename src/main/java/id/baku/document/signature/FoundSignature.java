package id.baku.document.signature;

import java.time.Instant;
import java.util.List;

/**
 * A signature in a PDF.
 *
 * @param signer      the holder's name in the certificate; {@code null} where the signature cannot be read
 * @param certificate subject of the certificate; {@code null} where the signature cannot be read
 * @param signedAt when: proven by a known time stamp service, else as the signer's system states; may be {@code null}
 * @param stamped whether a known time stamp service proves the time
 * @param intact whether the part of the file that it covers is unchanged
 * @param changes what was changed after it, in words; empty where only good signatures and what proves them was added
 * @param known whether its issuer is known here, and the certificate was valid at the time of signing
 */
public record FoundSignature(String signer, String certificate, Instant signedAt, boolean stamped, boolean intact,
                             List<String> changes, boolean known) {

    /** A signature from an unknown issuer counts as this change for earlier signatures. */
    static final String UNKNOWN = "tanda tangan dari penerbit yang tidak dikenal ditambahkan";

    /** Whether nothing was changed in the file after this signature. */
    public boolean complete() {
        return changes.isEmpty();
    }

    /** Whether the present file is what a certificate with a known issuer signed. */
    public boolean isGood() {
        return intact && complete() && known;
    }

    /** Why the signature is not good, as a sentence; empty where it is. */
    public String flaw() {
        String who = signer == null ? "" : " oleh " + signer;
        if (!intact) {
            return "Tanda tangan elektronik" + who + " tidak utuh: berkas ini bukan yang ditandatangani.";
        }
        if (!complete()) {
            return "Setelah ditandatangani" + who + ", berkas ini diubah: " + String.join("; ", changes) + ".";
        }
        return known ? "" : "Tanda tangan elektronik" + who + " bukan dari penerbit yang dikenal, atau sertifikatnya tidak berlaku "
                + "ketika dipakai.";
    }
}
