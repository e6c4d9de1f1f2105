package id.baku.signature;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Signs and seals PDFs with what the settings of an agency provide. */
@Component
public class Signing {

    private final List<PdfSigner> signers;
    private final SigningKeys keys;
    private final Pades pades = new Pades();

    Signing(List<PdfSigner> signers, SigningKeys keys) {
        this.signers = signers;
        this.keys = keys;
    }

    /** The ways in which the holders of a role may sign. */
    public List<SigningMethod> methods(String agency, String role) {
        return signers.stream().filter(signer -> signer.serves(agency, role)).map(PdfSigner::method).sorted().toList();
    }

    /** Signs for a person; answers with a sentence for him when it cannot be done. */
    public SignedPdf sign(SigningMethod method, byte[] pdf, SigningRequest request) {
        if (request.passphrase() == null || request.passphrase().length == 0) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "Isi frasa sandi Anda.");
        }
        return signers.stream().filter(signer -> signer.method() == method)
                .filter(signer -> signer.serves(request.agency(), request.role())).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY,
                        "Cara tanda tangan ini tidak tersedia bagi Anda."))
                .sign(pdf, request);
    }

    /** Whether an agency seals what it issues. */
    public boolean seals(String agency) {
        return keys.sealOf(agency).isPresent();
    }

    /** Seals for the agency itself; empty where it has no seal. */
    public Optional<SignedPdf> seal(String agency, byte[] pdf, ZonedDateTime at, String place, String reason) {
        return keys.sealOf(agency).map(key -> pades.sign(pdf, key, at, place, reason));
    }
}
