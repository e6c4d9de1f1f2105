package id.baku.document.signature;

import java.time.Instant;
import java.util.List;

/**
 * A signature in a PDF.
 *
 * @param signer      the holder's name in the certificate; {@code null} where the signature cannot be read
 * @param certificate subject of the certificate; {@code null} likewise
 * @param signedAt    when, as a time stamp service known here proves, else as the signer's system says; may be {@code null}
 * @param stamped     whether such a service proves it
 * @param intact      whether what it covers is what was signed
 * @param changes     what was changed after it, in words; nothing where only good signatures and what proves them was added
 * @param known       whether this installation knows the issuer, and the certificate was valid when it signed
 */
public record FoundSignature(String signer, String certificate, Instant signedAt, boolean stamped, boolean intact,
                             List<String> changes, boolean known) {

    /** The change that a signature of a stranger is. */
    static final String UNKNOWN = "tanda tangan dari penerbit yang tidak dikenal ditambahkan";

    /** Whether nothing that it covers was changed after it. */
    public boolean complete() {
        return changes.isEmpty();
    }

    /** Whether the file, as it is, is what a certificate known here signed. */
    public boolean isGood() {
        return intact && complete() && known;
    }

    /** Why it is not good, as a sentence; nothing where it is. */
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
