package id.baku.document;

import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * The codes by which others verify documents, and what is printed of them. A code is 128 random bits, so that nobody
 * finds a document that he does not hold; 26 letters and digits after Crockford, so that people can also type it.
 */
@Component
class VerificationCodes {

    static final int LENGTH = 26;
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS = 128;
    private static final int BITS_OF_A_DIGIT = 5;
    private static final String PAGE = "/verifikasi";

    private final NaskahStore store;
    private final URI publicUrl;
    private final SecureRandom random = new SecureRandom();

    VerificationCodes(NaskahStore store, PublicAddress address) {
        this.store = store;
        this.publicUrl = address.publicUrl();
    }

    /** The code of a document, new with its first clean version. */
    String of(DocumentId document) {
        return store.verificationCode(document).orElseGet(() -> digits(new BigInteger(BITS, random)));
    }

    /** What templates know as {@code data.keaslian}: qr, laman, kode. Empty for a draft. */
    Map<String, Object> printed(String code) {
        if (code == null) {
            return Map.of();
        }
        String page = publicUrl.toString().replaceFirst("/$", "") + PAGE;
        return Map.of("qr", QrCode.of(page + "/" + code), "laman", page.replaceFirst("^https?://", ""),
                "kode", code.toUpperCase(Locale.ROOT).replaceAll("(.{5})(?=.{5})", "$1-"));
    }

    private static String digits(BigInteger number) {
        StringBuilder digits = new StringBuilder();
        for (int shift = (LENGTH - 1) * BITS_OF_A_DIGIT; shift >= 0; shift -= BITS_OF_A_DIGIT) {
            digits.append(DIGITS.charAt(number.shiftRight(shift).intValue() & (1 << BITS_OF_A_DIGIT) - 1));
        }
        return digits.toString();
    }
}
