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
    private final Pades pades;

    KeySigner(SigningKeys keys, Pades pades) {
        this.keys = keys;
        this.pades = pades;
    }

    @Override
    public SigningMethod method() {
        return SigningMethod.KEY;
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
        return pades.sign(pdf, key, keys.timeStampsOf(request.agency()).orElse(null), request.at(), request.place(), request.reason());
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
