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

    /** Wrong passphrases, by agency and role, so that none can be found by trying. */
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

    /** The methods by which the holders of a role may sign. */
    public List<SigningMethod> methods(String agency, String role) {
        return signers.stream().filter(signer -> signer.serves(agency, role)).map(PdfSigner::method).sorted().toList();
    }

    /**
     * Refuses, with a sentence, a user who cannot sign. Called before a number is taken for the text, so that others need not
     * wait for a number in vain.
     */
    public void check(SigningMethod method, String agency, String role, String nik, char[] passphrase) {
        if (passphrase == null || passphrase.length == 0) {
            throw Refusal.unacceptable("Isi frasa sandi Anda.");
        }
        signer(method, agency, role).check(agency, nik);
    }

    /**
     * Signs for a user who has passed the check. Refuses with a sentence when signing fails, or when the certificate turns out
     * to be another person's.
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

    /** Whether an agency seals the documents that it issues. */
    public boolean seals(String agency) {
        return keys.sealOf(agency).isPresent();
    }

    /** Seals a document with the agency's key; empty where it has none. */
    public Optional<SignedPdf> seal(String agency, byte[] pdf, ZonedDateTime at, String place, String reason) {
        return keys.sealOf(agency).map(key -> pades.sign(pdf, key, keys.timeStampsOf(agency).orElse(null), at, place,
                reason));
    }
}
