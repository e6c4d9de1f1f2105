package id.baku.service.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What people enter about a partner; texts are {@code null} where nothing is known.
 *
 * @param kind                 kind of institution, e.g. "Pemerintah kabupaten"
 * @param profile              company profile
 * @param expectedParticipants how many may come to be assessed
 * @param opportunity          what speaks for a cooperation (peluang)
 * @param source               where this is known from
 */
@Embeddable
record PartnerDetails(String name, String kind, String address, String city, String contactPerson, String phone,
                      String email, String profile, @Enumerated(EnumType.STRING) PartnerStatus status,
                      Integer expectedParticipants, String opportunity, String source) {

    private static final int LONGEST_TEXT = 10_000;

    /** The same without blanks around texts, and prospect where no status is given. */
    PartnerDetails tidy() {
        return new PartnerDetails(tidy(name), tidy(kind), tidy(address), tidy(city), tidy(contactPerson), tidy(phone),
                tidy(email), tidy(profile), status == null ? PartnerStatus.PROSPECT : status, expectedParticipants,
                tidy(opportunity), tidy(source));
    }

    /** Completed with what another source knows; what stands here remains, only the status may rise. */
    PartnerDetails or(PartnerDetails other) {
        return new PartnerDetails(name, or(kind, other.kind), or(address, other.address), or(city, other.city),
                or(contactPerson, other.contactPerson), or(phone, other.phone), or(email, other.email),
                or(profile, other.profile), status.compareTo(other.status) >= 0 ? status : other.status,
                or(expectedParticipants, other.expectedParticipants), or(opportunity, other.opportunity),
                or(source, other.source));
    }

    /** The same with its source, where none is known yet. */
    PartnerDetails from(String origin) {
        return new PartnerDetails(name, kind, address, city, contactPerson, phone, email, profile, status,
                expectedParticipants, opportunity, or(source, origin));
    }

    /** The name without the differences of writing. */
    String nameKey() {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** What is wrong, in sentences for the user; empty when all is right. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (name == null) {
            problems.add("Nama wajib diisi.");
        }
        limit("Nama", name, 200, problems);
        limit("Jenis instansi", kind, 100, problems);
        limit("Alamat", address, 200, problems);
        limit("Kota", city, 100, problems);
        limit("Narahubung", contactPerson, 100, problems);
        limit("Telepon", phone, 30, problems);
        limit("Pos-el", email, 100, problems);
        limit("Profil", profile, LONGEST_TEXT, problems);
        limit("Peluang kerja sama", opportunity, LONGEST_TEXT, problems);
        limit("Sumber data", source, 200, problems);
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            problems.add("Pos-el harus seperti nama@contoh.id.");
        }
        if (expectedParticipants != null && expectedParticipants < 0) {
            problems.add("Perkiraan peserta tidak boleh kurang dari nol.");
        }
        return problems;
    }

    private static void limit(String label, String text, int longest, List<String> problems) {
        if (text != null && text.length() > longest) {
            problems.add("%s terlalu panjang; paling banyak %d huruf.".formatted(label, longest));
        }
    }

    private static String tidy(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <T> T or(T known, T other) {
        return known == null ? other : known;
    }
}
