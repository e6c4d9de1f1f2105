package id.baku.document.store;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import id.baku.document.signature.SigningMethod;

/**
 * The electronic signature of a version; of several, the last one.
 *
 * @param method method of the signature
 * @param signer      user id; {@code null} for the agency's seal
 * @param role lane id of the task in which it was signed; {@code null} for the agency's seal
 * @param certificate subject of the certificate
 * @param signedAt    when
 */
@Embeddable
public record NaskahSignature(@Enumerated(EnumType.STRING) @Column(name = "signature_method") SigningMethod method,
                       @Column(name = "signer") String signer, @Column(name = "signer_role") String role,
                       @Column(name = "certificate") String certificate, @Column(name = "signed_at") Instant signedAt) {

    private static final int LONGEST = 1000;

    public NaskahSignature {
        certificate = certificate == null || certificate.length() <= LONGEST ? certificate : certificate.substring(0, LONGEST);
    }

    /** Whether a person signed, so that no signature on paper is needed. */
    public boolean isPersonal() {
        return method != SigningMethod.SEAL;
    }
}
