package id.baku.document.signature;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;

import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;

/** Signs with the official's own key. */
@Component
class KeySigner implements PdfSigner {

    private final SigningKeys keys;
    private final Pades pades = new Pades();

    KeySigner(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public SigningMethod method() {
        return SigningMethod.KUNCI;
    }

    @Override
    public boolean serves(String agency, String role) {
        return keys.fileOf(agency, role).isPresent();
    }

    @Override
    public SignedPdf sign(byte[] pdf, SigningRequest request) {
        Path file = keys.fileOf(request.agency(), request.role()).orElseThrow();
        SigningKey key = SigningKey.open(file, request.passphrase()).orElseThrow(() -> new WrongPassphrase("Frasa sandi salah."));
        requireValid(key, request.at());
        return pades.sign(pdf, key, request.at(), request.place(), request.reason());
    }

    private static void requireValid(SigningKey key, ZonedDateTime at) {
        Instant now = at.toInstant();
        if (now.isAfter(key.certificate().getNotAfter().toInstant())
                || now.isBefore(key.certificate().getNotBefore().toInstant())) {
            throw Refusal.unacceptable("Sertifikat elektronik Anda tidak berlaku pada hari ini. Mintalah sertifikat baru, atau tanda "
                    + "tangani naskah ini di atas kertas.");
        }
    }
}
