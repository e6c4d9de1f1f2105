package id.baku.service.partner;

import java.util.Locale;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

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
record PartnerDetails(
        @NotNull(message = "Nama wajib diisi.")
        @Size(max = 200, message = "Nama terlalu panjang; paling banyak {max} huruf.") String name,
        @Size(max = 100, message = "Jenis instansi terlalu panjang; paling banyak {max} huruf.") String kind,
        @Size(max = 200, message = "Alamat terlalu panjang; paling banyak {max} huruf.") String address,
        @Size(max = 100, message = "Kota terlalu panjang; paling banyak {max} huruf.") String city,
        @Size(max = 100, message = "Narahubung terlalu panjang; paling banyak {max} huruf.") String contactPerson,
        @Size(max = 30, message = "Telepon terlalu panjang; paling banyak {max} huruf.") String phone,
        @Size(max = 100, message = "Pos-el terlalu panjang; paling banyak {max} huruf.")
        @Pattern(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", message = "Pos-el harus seperti nama@contoh.id.") String email,
        @Size(max = 10_000, message = "Profil terlalu panjang; paling banyak {max} huruf.") String profile,
        @Enumerated(EnumType.STRING) PartnerStatus status,
        @PositiveOrZero(message = "Perkiraan peserta tidak boleh kurang dari nol.") Integer expectedParticipants,
        @Size(max = 10_000, message = "Peluang kerja sama terlalu panjang; paling banyak {max} huruf.") String opportunity,
        @Size(max = 200, message = "Sumber data terlalu panjang; paling banyak {max} huruf.") String source) {

    /** Without blanks around texts, and prospect where no status is given. */
    PartnerDetails {
        name = tidy(name);
        kind = tidy(kind);
        address = tidy(address);
        city = tidy(city);
        contactPerson = tidy(contactPerson);
        phone = tidy(phone);
        email = tidy(email);
        profile = tidy(profile);
        status = status == null ? PartnerStatus.PROSPECT : status;
        opportunity = tidy(opportunity);
        source = tidy(source);
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

    private static String tidy(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <T> T or(T known, T other) {
        return known == null ? other : known;
    }
}
