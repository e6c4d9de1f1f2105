package id.baku.document.signature;

import java.time.ZonedDateTime;

/**
 * Who signs, and what he signs with.
 *
 * @param agency     tenant id
 * @param role       lane id under which he signs
 * @param at         time of the signature, in the agency's zone
 * @param place      where, e.g. "Yogyakarta"
 * @param reason     what for, e.g. the title of the document
 * @param nik        citizen's number, which BSrE asks for; else {@code null}
 * @param passphrase opens the key; its owner wipes it
 */
public record SigningRequest(String agency, String role, ZonedDateTime at, String place, String reason, String nik,
                             char[] passphrase) {

    /** Without what nobody may read. */
    @Override
    public String toString() {
        return "SigningRequest[" + agency + ", " + role + "]";
    }
}
