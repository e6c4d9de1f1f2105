package id.baku.document.print;

import java.time.Instant;

import id.baku.document.signature.CertificateOwner;
import id.baku.document.signature.SigningMethod;

/**
 * The proof that somebody signed a document.
 *
 * @param evidence kind of the proof
 * @param official key of the official who acted, or id of the role where no official holds it; {@code null} for the scan of a
 *     paper, which shows everybody's signature
 * @param office the office of the official who acted, a deputy's named as such; {@code null} for a scan
 * @param name name of the official; {@code null} for a scan
 * @param user        who acted, or handed in the scan
 * @param at          when
 * @param method method of an electronic signature; else {@code null}
 * @param certificate subject of the certificate; {@code null} where nothing was signed electronically
 * @param scan        id of the file that was handed in; {@code null} where none was
 * @param deputy whether a recorded deputy acted
 */
public record SignatureAct(Evidence evidence, String official, String office, String name, String user, Instant at,
                           SigningMethod method, String certificate, String scan, boolean deputy) {

    /** Kinds of evidence, strongest first. */
    public enum Evidence {
        /** An electronic signature in the file. */
        ELECTRONIC("Tanda tangan elektronik"),
        /** A scan of the signed original. */
        SCAN("Tanda tangan di atas kertas, pindaiannya tersimpan"),
        /** The official in person completed the task of approval or signing. */
        APPROVAL("Persetujuan pejabat dalam tugasnya"),
        /** A holder of the role approved in the task who is neither the official whose name is printed nor the deputy. */
        ROLE("Persetujuan pemegang peran, bukan pejabat yang tercetak");

        private final String label;

        Evidence(String label) {
            this.label = label;
        }

        /** The name shown to users. */
        public String label() {
            return label;
        }
    }

    /** An electronic signature. */
    public static SignatureAct electronic(String official, String office, String name, String user, Instant at,
                                          SigningMethod method, String certificate) {
        return new SignatureAct(Evidence.ELECTRONIC, official, office, name, user, at, method, certificate, null, false);
    }

    /** An approval in a task. */
    public static SignatureAct approval(String official, String office, String name, String user, Instant at, boolean deputy) {
        return new SignatureAct(Evidence.APPROVAL, official, office, name, user, at, null, null, null, deputy);
    }

    /** The scan of the signed paper. */
    public static SignatureAct scanned(String scan, String user, Instant at) {
        return new SignatureAct(Evidence.SCAN, null, null, null, user, at, null, null, scan, false);
    }

    /** What this act proves for a printed name: an approval in a task by somebody else is no signature of that official. */
    SignatureAct above(String printedName) {
        return evidence != Evidence.APPROVAL || deputy || CertificateOwner.isSameName(printedName, name) ? this
                : new SignatureAct(Evidence.ROLE, official, office, name, user, at, method, certificate, scan, false);
    }

    /** Whether it proves the signature of this official; a scan proves everybody's. */
    boolean shows(String key) {
        return evidence == Evidence.SCAN || key != null && key.equals(official);
    }
}
