package id.baku.document.signature;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.Bucket;

import id.baku.engine.refusal.Refusal;

/** Signs and seals PDFs with what the settings of an agency provide. */
@Component
public class Signing {

    private static final int MOST_FAILURES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final List<PdfSigner> signers;
    private final SigningKeys keys;
    private final Pades pades = new Pades();
    /** Nobody finds a passphrase by trying: wrong ones by agency and role. */
    private final LoadingCache<String, Bucket> failuresOf = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterAccess(WINDOW.multipliedBy(2)).build(role -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(MOST_FAILURES).refillIntervally(MOST_FAILURES, WINDOW)).build());

    Signing(List<PdfSigner> signers, SigningKeys keys) {
        this.signers = signers;
        this.keys = keys;
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

    /** Signs for a person who passed the check; answers with a sentence for him when it cannot be done. */
    public SignedPdf sign(SigningMethod method, byte[] pdf, SigningRequest request) {
        PdfSigner signer = signer(method, request.agency(), request.role());
        Bucket failures = failuresOf.get(request.agency() + "/" + request.role());
        if (failures.getAvailableTokens() == 0) {
            throw Refusal.tooMany("Terlalu banyak percobaan yang gagal. Coba lagi seperempat jam kemudian.");
        }
        try {
            return signer.sign(pdf, request);
        } catch (WrongPassphrase e) {
            failures.tryConsume(1);
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
        return keys.sealOf(agency).map(key -> pades.sign(pdf, key, at, place, reason));
    }
}
