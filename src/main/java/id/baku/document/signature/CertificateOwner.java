package id.baku.document.signature;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;

import id.baku.office.agency.Official;

/**
 * To whom a certificate was issued, as far as its subject says.
 *
 * @param name the holder's name; where there is none, the whole subject
 * @param nip civil servant's number; {@code null} where the certificate has none
 * @param nik citizen's number; {@code null} where the certificate has none
 */
public record CertificateOwner(String name, String nip, String nik) {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(?:\\d{18}|\\d{16})(?!\\d)");
    private static final int LENGTH_OF_NIK = 16;
    /** Titles that stand before a name, in any spelling; those after it follow a comma. */
    private static final Set<String> TITLES = Set.of("dr", "drs", "dra", "drg", "drh", "ir", "prof", "apt", "ns", "h", "hj", "kh", "hc", "k", "c");

    /** @param subject of a certificate (RFC 2253), as signatures are kept with it */
    public static CertificateOwner of(String subject) {
        String name = null;
        String nip = null;
        String nik = null;
        try {
            for (Rdn part : new LdapName(subject).getRdns()) {
                String value = text(part.getValue());
                if (part.getType().equalsIgnoreCase("CN")) {
                    name = value;
                }
                Matcher number = NUMBER.matcher(value);
                while (number.find()) {
                    if (number.group().length() == LENGTH_OF_NIK) {
                        nik = number.group();
                    } else {
                        nip = number.group();
                    }
                }
            }
        } catch (InvalidNameException e) {
            name = null;
        }
        return new CertificateOwner(name == null ? subject : name, nip, nik);
    }

    /** Kinds of values without a name in RFC 2253, such as serial numbers, stand in the subject as bytes. */
    private static String text(Object value) {
        if (!(value instanceof byte[] bytes)) {
            return String.valueOf(value);
        }
        try {
            return ASN1Primitive.fromByteArray(bytes) instanceof ASN1String string ? string.getString() : "";
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * Why the certificate is not that of the expected signer, as a sentence; empty where everything that both state agrees.
     * Numbers decide; names are compared only where there is no number, because people write them with and without titles.
     *
     * @param official the expected official; {@code null} where none is known
     * @param hisNik the official's citizen's number; {@code null} where it is not known
     */
    public Optional<String> differsFrom(Official official, String hisNik) {
        if (nik != null && hisNik != null && !nik.equals(hisNik)) {
            return Optional.of("Sertifikat elektronik yang dipakai memuat NIK orang lain, bukan NIK yang diisi.");
        }
        if (official == null) {
            return Optional.empty();
        }
        String hisNip = official.nip() == null ? "" : official.nip().replaceAll("\\D", "");
        boolean comparable = nip != null && !hisNip.isEmpty();
        if (comparable ? nip.equals(hisNip) : isSameName(name, official.name())) {
            return Optional.empty();
        }
        return Optional.of("Sertifikat elektronik yang dipakai atas nama " + name + (comparable ? " dengan NIP lain" : "")
                + ", sedangkan naskah ini harus ditandatangani oleh " + official.name() + ".");
    }

    /**
     * Whether two names can be of one person. One may leave out words of the other or shorten them to an initial, but must not
     * have a word that the other lacks. Because many people share a single name, names of several words must have two words in
     * common, written in full.
     */
    public static boolean isSameName(String name, String other) {
        List<String> one = words(name);
        List<String> rest = words(other);
        List<String> shorter = one.size() <= rest.size() ? one : rest;
        List<String> longer = new ArrayList<>(one.size() <= rest.size() ? rest : one);
        int needed = Math.min(2, longer.size());
        List<String> left = new ArrayList<>(shorter);
        left.removeIf(longer::remove);
        return shorter.size() - left.size() >= needed && left.stream().allMatch(word -> longer.stream()
                .filter(candidate -> isInitial(word, candidate) || isInitial(candidate, word)).findFirst()
                .map(longer::remove).orElse(false));
    }

    private static boolean isInitial(String word, String name) {
        return word.codePointCount(0, word.length()) == 1 && name.startsWith(word);
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKD).replaceAll("\\p{M}|['\u2018\u2019\u02BC`]", "")
                .toLowerCase(Locale.ROOT).replaceAll(",.*", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty() && !TITLES.contains(word)).toList();
    }
}
