package id.baku.document.print;

import java.time.Instant;

import id.baku.document.signature.CertificateOwner;
import id.baku.document.signature.SigningMethod;

/**
 * What shows that somebody signed a document.
 *
 * @param evidence    of which sort it is
 * @param official    key of the official who acted, or id of the role that holds none; {@code null} for the scan of a paper,
 *                    which bears everybody's signature
 * @param office      the office in which he acted, a deputy's named as such; {@code null} likewise
 * @param name        his name; {@code null} likewise
 * @param user        who acted, or handed in the scan
 * @param at          when
 * @param method      how he signed electronically; else {@code null}
 * @param certificate subject of the certificate; {@code null} where nothing was signed electronically
 * @param scan        id of the file that was handed in; {@code null} where none was
 * @param deputy      whether he acted as a recorded deputy
 */
public record SignatureAct(Evidence evidence, String official, String office, String name, String user, Instant at,
                           SigningMethod method, String certificate, String scan, boolean deputy) {

    /** The sorts of evidence, strongest first. */
    public enum Evidence {
        /** An electronic signature in the file. */
        ELECTRONIC("Tanda tangan elektronik"),
        /** The signed original, as it was scanned. */
        SCAN("Tanda tangan di atas kertas, pindaiannya tersimpan"),
        /** The official himself completed the task in which he approves or signs. */
        APPROVAL("Persetujuan pejabat dalam tugasnya"),
        /** Somebody who holds the role approved in the task: neither the official whose name is printed, nor his deputy. */
        ROLE("Persetujuan pemegang peran, bukan pejabat yang tercetak");

        private final String label;

        Evidence(String label) {
            this.label = label;
        }

        /** As people read it. */
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

    /** What it shows above the name of an official: who approves in his task and is somebody else has not signed for him. */
    SignatureAct above(String printedName) {
        return evidence != Evidence.APPROVAL || deputy || CertificateOwner.isSameName(printedName, name) ? this
                : new SignatureAct(Evidence.ROLE, official, office, name, user, at, method, certificate, scan, false);
    }

    /** Whether it shows the signature of this official; a scan shows everybody's. */
    boolean shows(String key) {
        return evidence == Evidence.SCAN || key != null && key.equals(official);
    }
}
