package id.baku.service.partner;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;

/**
 * A Kesepakatan Bersama: while it is valid, agreements on single measurements are concluded under it.
 *
 * @param number the agency's own number
 * @param partnerNumber the partner's; may be {@code null}
 * @param signedOn      since when it is valid
 * @param validUntil    its last day
 */
@Embeddable
record Framework(
        @Size(max = 100, message = "Nomor Kesepakatan Bersama terlalu panjang; paling banyak {max} huruf.") String number,
        @Size(max = 100, message = "Nomor Kesepakatan Bersama dari mitra terlalu panjang; paling banyak {max} huruf.") String partnerNumber,
        LocalDate signedOn, LocalDate validUntil) {

    /** Stands for no Kesepakatan Bersama. */
    static final Framework NONE = new Framework(null, null, null, null);

    Framework {
        number = PartnerDetails.tidy(number);
        partnerNumber = PartnerDetails.tidy(partnerNumber);
    }

    /** A Kesepakatan Bersama that is valid for some months from the day of its signing. */
    static Framework signed(String number, String partnerNumber, LocalDate day, int months) {
        return new Framework(number, partnerNumber, day, day.plusMonths(months).minusDays(1));
    }

    boolean exists() {
        return number != null;
    }

    boolean isSignedBy(LocalDate day) {
        return exists() && signedOn != null && !signedOn.isAfter(day);
    }

    boolean livesOn(LocalDate day) {
        return exists() && validUntil != null && !day.isAfter(validUntil);
    }

    @AssertTrue(message = "Isi nomor, tanggal, dan akhir berlakunya Kesepakatan Bersama, atau kosongkan semuanya.")
    boolean isWhole() {
        return exists() ? signedOn != null && validUntil != null : partnerNumber == null && signedOn == null && validUntil == null;
    }

    @AssertTrue(message = "Kesepakatan Bersama berakhir sebelum ditandatangani; periksa tanggalnya.")
    boolean isInOrder() {
        return signedOn == null || validUntil == null || !validUntil.isBefore(signedOn);
    }
}
