package id.baku.document.signature;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;
import id.baku.office.limit.Limit;
import id.baku.office.limit.Limits;

/** Signs and seals PDFs with what the settings of an agency provide. */
@Component
public class Signing {

    /** Nobody finds a passphrase by trying: wrong ones by agency and role. */
    private static final Limit WRONG_PASSPHRASES = new Limit("passphrase", 10, Duration.ofMinutes(15));

    private final List<PdfSigner> signers;
    private final SigningKeys keys;
    private final Pades pades;
    private final Limits limits;

    Signing(List<PdfSigner> signers, SigningKeys keys, Pades pades, Limits limits) {
        this.signers = signers;
        this.keys = keys;
        this.pades = pades;
        this.limits = limits;
    }

    /** The ways in which the holders of a role may sign. */
    public List<SigningMethod> methods(String agency, String role) {
        return signers.stream().filter(signer -> signer.serves(agency, role)).map(PdfSigner::method).sorted().toList();
    }

    /**
     * Refuses, with a sentence, who cannot sign: asked before there is a text to sign, which has a number, for which others
     * wait.
     */
    public void check(SigningMethod method, String agency, String role, String nik, char[] passphrase) {
        if (passphrase == null || passphrase.length == 0) {
            throw Refusal.unacceptable("Isi frasa sandi Anda.");
        }
        signer(method, agency, role).check(agency, nik);
    }

    /**
     * Signs for a person who passed the check; answers with a sentence for him when it cannot be done, and when the
     * certificate turns out to be another's.
     */
    public SignedPdf sign(SigningMethod method, byte[] pdf, SigningRequest request) {
        PdfSigner signer = signer(method, request.agency(), request.role());
        String who = request.agency() + "/" + request.role();
        if (limits.isUsedUp(WRONG_PASSPHRASES, who)) {
            throw Refusal.tooMany("Terlalu banyak percobaan yang gagal. Coba lagi beberapa menit kemudian.");
        }
        try {
            SignedPdf signed = signer.sign(pdf, request);
            CertificateOwner.of(signed.certificate()).differsFrom(request.official(), request.nik()).ifPresent(sentence -> {
                throw Refusal.unacceptable(sentence + " Naskah tidak ditandatangani.");
            });
            return signed;
        } catch (WrongPassphrase e) {
            limits.count(WRONG_PASSPHRASES, who);
            throw e;
        }
    }

    private PdfSigner signer(SigningMethod method, String agency, String role) {
        return signers.stream().filter(one -> one.method() == method).filter(one -> one.serves(agency, role)).findFirst()
                .orElseThrow(() -> Refusal.unacceptable("Cara tanda tangan ini tidak tersedia bagi Anda."));
    }

    /** Whether an agency seals what it issues. */
    public boolean seals(String agency) {
        return keys.sealOf(agency).isPresent();
    }

    /** Seals for the agency itself; empty where it has no seal. */
    public Optional<SignedPdf> seal(String agency, byte[] pdf, ZonedDateTime at, String place, String reason) {
        return keys.sealOf(agency).map(key -> pades.sign(pdf, key, keys.timeStampsOf(agency).orElse(null), at, place,
                reason));
    }
}
