package id.baku.document.signature;

import java.time.ZonedDateTime;

import id.baku.office.agency.Official;

/**
 * Who signs, and with what.
 *
 * @param agency     tenant id
 * @param role       lane id under which he signs
 * @param official whose certificate it must be; {@code null} where any of the role's will do
 * @param at         time of the signature, in the agency's zone
 * @param place      where, e.g. "Yogyakarta"
 * @param reason     what for, e.g. the title of the document
 * @param nik        citizen's number, which BSrE asks for; else {@code null}
 * @param passphrase opens the key; the caller overwrites it afterwards
 */
public record SigningRequest(String agency, String role, Official official, ZonedDateTime at, String place, String reason,
                             String nik, char[] passphrase) {

    public SigningRequest(String agency, String role, ZonedDateTime at, String place, String reason, String nik, char[] passphrase) {
        this(agency, role, null, at, place, reason, nik, passphrase);
    }

    /** The same request, but only with the certificate of this official. */
    public SigningRequest by(Official wanted) {
        return new SigningRequest(agency, role, wanted, at, place, reason, nik, passphrase);
    }

    /** Leaves out the passphrase, which must not appear in any log. */
    @Override
    public String toString() {
        return "SigningRequest[" + agency + ", " + role + "]";
    }
}
