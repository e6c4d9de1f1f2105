package id.baku.document.store;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import id.baku.document.signature.SigningMethod;

/**
 * The electronic signature of a version; of several the last.
 *
 * @param method      with what
 * @param signer      user id; {@code null} for the agency's seal
 * @param role        lane id of the task in which he signed; {@code null} likewise
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

    /** Whether a person signed, so that nothing is signed on paper. */
    public boolean isPersonal() {
        return method != SigningMethod.SEAL;
    }
}
