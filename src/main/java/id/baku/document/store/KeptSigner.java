package id.baku.document.store;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import id.baku.document.print.SignatureAct;
import id.baku.document.print.SignatureAct.Evidence;
import id.baku.document.print.Signer;

/**
 * A signer for whom a version of a document has a place, and the proof of the signature.
 *
 * @param official    key of the official; {@code null} for somebody from outside
 * @param office      as printed; may be {@code null}
 * @param name        as printed; {@code null} where it was not known
 * @param evidence kind of the proof; {@code null} where there is none
 * @param actedBy     user who signed or approved, or who handed in the scan
 * @param actedAt when the user did so
 * @param certificate subject of the certificate; {@code null} where nothing was signed electronically
 * @param scan        id of the file that was handed in; {@code null} where none was
 */
@Embeddable
public record KeptSigner(String official, String office, @Column(name = "signer_name") String name,
                         @Enumerated(EnumType.STRING) Evidence evidence, String actedBy, Instant actedAt, String certificate,
                         String scan) {

    private static final int LONGEST = 1000;

    public KeptSigner {
        office = shortened(office);
        name = shortened(name);
        certificate = shortened(certificate);
    }

    static KeptSigner of(Signer signer) {
        KeptSigner place = new KeptSigner(signer.official(), signer.office(), signer.name(), null, null, null, null, null);
        return signer.act() == null ? place : place.with(signer.act());
    }

    KeptSigner with(SignatureAct act) {
        return new KeptSigner(official, office, name, act.evidence(), act.user(), act.at(), act.certificate(), act.scan());
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
