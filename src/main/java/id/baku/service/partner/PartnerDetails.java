package id.baku.service.partner;

import java.util.Locale;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import id.baku.engine.entry.MailAddress;

/**
 * What people enter about a partner; texts are {@code null} where nothing is known.
 *
 * @param kind                 kind of institution
 * @param profile              company profile
 * @param expectedParticipants how many persons may come to be assessed
 * @param opportunity          what speaks for a cooperation (peluang)
 * @param source where the agency knows this from
 * @param government the government or ministry above it, e.g. "Pemerintah Kabupaten Contoh"; {@code null} where the institution
 *     concludes agreements itself
 * @param governmentHead who signs for that government: its head or whoever has the head's power of attorney
 * @param head                 who signs for the partner itself
 * @param framework            the Kesepakatan Bersama that was signed last
 */
@Embeddable
record PartnerDetails(
        @NotNull(message = "Nama wajib diisi.")
        @Size(max = 200, message = "Nama terlalu panjang; paling banyak {max} huruf.") String name,
        @Enumerated(EnumType.STRING) PartnerKind kind,
        @Size(max = 200, message = "Alamat terlalu panjang; paling banyak {max} huruf.") String address,
        @Size(max = 100, message = "Kota terlalu panjang; paling banyak {max} huruf.") String city,
        @Size(max = 100, message = "Narahubung terlalu panjang; paling banyak {max} huruf.") String contactPerson,
        @Size(max = 30, message = "Telepon terlalu panjang; paling banyak {max} huruf.") String phone,
        @Size(max = 100, message = "Surel terlalu panjang; paling banyak {max} huruf.")
        @Pattern(regexp = MailAddress.PATTERN, message = MailAddress.SENTENCE) String email,
        @Size(max = 10_000, message = "Profil terlalu panjang; paling banyak {max} huruf.") String profile,
        @Enumerated(EnumType.STRING) PartnerStatus status,
        @PositiveOrZero(message = "Perkiraan peserta tidak boleh kurang dari nol.") Integer expectedParticipants,
        @Size(max = 10_000, message = "Peluang kerja sama terlalu panjang; paling banyak {max} huruf.") String opportunity,
        @Size(max = 200, message = "Sumber data terlalu panjang; paling banyak {max} huruf.") String source,
        @Size(max = 200, message = "Pemerintah yang diwakili terlalu panjang; paling banyak {max} huruf.") String government,
        @Valid @Embedded
        @AttributeOverride(name = "name", column = @Column(name = "government_head_name"))
        @AttributeOverride(name = "office", column = @Column(name = "government_head_office"))
        @AttributeOverride(name = "basis", column = @Column(name = "government_head_basis")) Signatory governmentHead,
        @Valid @Embedded
        @AttributeOverride(name = "name", column = @Column(name = "head_name"))
        @AttributeOverride(name = "office", column = @Column(name = "head_office"))
        @AttributeOverride(name = "basis", column = @Column(name = "head_basis")) Signatory head,
        @Valid @Embedded
        @AttributeOverride(name = "number", column = @Column(name = "framework_number"))
        @AttributeOverride(name = "partnerNumber", column = @Column(name = "framework_partner_number"))
        @AttributeOverride(name = "signedOn", column = @Column(name = "framework_signed_on"))
        @AttributeOverride(name = "validUntil", column = @Column(name = "framework_valid_until")) Framework framework) {

    /** Removes blanks around texts, and takes prospect where no status is given. */
    PartnerDetails {
        name = tidy(name);
        address = tidy(address);
        city = tidy(city);
        contactPerson = tidy(contactPerson);
        phone = tidy(phone);
        email = tidy(email);
        profile = tidy(profile);
        status = status == null ? PartnerStatus.PROSPECT : status;
        opportunity = tidy(opportunity);
        source = tidy(source);
        government = tidy(government);
        governmentHead = or(governmentHead, Signatory.UNKNOWN);
        head = or(head, Signatory.UNKNOWN);
        framework = or(framework, Framework.NONE);
    }

    /** These details, with gaps filled from the other ones. Of two statuses, the nearer to cooperation is taken. */
    PartnerDetails or(PartnerDetails other) {
        return new PartnerDetails(name, or(kind, other.kind), or(address, other.address), or(city, other.city),
                or(contactPerson, other.contactPerson), or(phone, other.phone), or(email, other.email),
                or(profile, other.profile), status.compareTo(other.status) >= 0 ? status : other.status,
                or(expectedParticipants, other.expectedParticipants), or(opportunity, other.opportunity),
                or(source, other.source), or(government, other.government), governmentHead.or(other.governmentHead),
                head.or(other.head), framework.exists() ? framework : other.framework);
    }

    /** These details with a source, where none is known yet. */
    PartnerDetails from(String origin) {
        return new PartnerDetails(name, kind, address, city, contactPerson, phone, email, profile, status,
                expectedParticipants, opportunity, or(source, origin), government, governmentHead, head, framework);
    }

    /** These details with the signatories that an agreement names, and its Kesepakatan Bersama where one was signed. */
    PartnerDetails agreed(Agreement agreement) {
        return new PartnerDetails(name, or(agreement.kind(), kind), address, city, contactPerson, phone, email, profile, status,
                expectedParticipants, opportunity, source, or(agreement.government(), government),
                agreement.governmentHead().or(governmentHead), agreement.head().or(head),
                agreement.framework().exists() ? agreement.framework() : framework);
    }

    /** The name without differences of capitals and blanks, to find a partner however it is written. */
    String nameKey() {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    static String tidy(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <T> T or(T known, T other) {
        return known == null ? other : known;
    }
}
