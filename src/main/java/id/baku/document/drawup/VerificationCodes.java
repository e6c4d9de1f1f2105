package id.baku.document.drawup;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Map;

import org.springframework.stereotype.Component;

import id.baku.document.print.PublicAddress;
import id.baku.document.store.DocumentId;
import id.baku.document.store.NaskahStore;

/**
 * The codes by which others verify documents, and how they are printed. A code has 128 random bits, so that nobody can guess
 * the code of another document. It is written as 26 letters and digits after Crockford, so that people can also type it.
 */
@Component
public class VerificationCodes {

    static final int LENGTH = 26;
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS = 128;
    private static final int BITS_OF_A_DIGIT = 5;

    private final NaskahStore store;
    private final PublicAddress address;
    private final SecureRandom random = new SecureRandom();

    VerificationCodes(NaskahStore store, PublicAddress address) {
        this.store = store;
        this.address = address;
    }

    /** The code of a document; a new one with its first clean version. */
    public String of(DocumentId document) {
        return store.verificationCode(document).orElseGet(() -> digits(new BigInteger(BITS, random)));
    }

    /** What the templates print for a code; nothing for a draft, which has none. */
    public Map<String, Object> printed(String code) {
        return code == null ? Map.of() : address.printed(code);
    }

    private static String digits(BigInteger number) {
        StringBuilder digits = new StringBuilder();
        for (int shift = (LENGTH - 1) * BITS_OF_A_DIGIT; shift >= 0; shift -= BITS_OF_A_DIGIT) {
            digits.append(DIGITS.charAt(number.shiftRight(shift).intValue() & (1 << BITS_OF_A_DIGIT) - 1));
        }
        return digits.toString();
    }
}
