package id.baku.administration.deputy;

import java.time.LocalDate;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the administrator enters.
 *
 * @param absent   user id of the absent one
 * @param deputy   user id of the one who stands in
 * @param lastDay  the last day, included
 * @param letter   number of the order (surat perintah)
 */
record DeputyDetails(@NotBlank(message = "Pejabat yang berhalangan wajib dipilih.") String absent,
                     @NotBlank(message = "Pengganti wajib dipilih.") String deputy,
                     @NotNull(message = "Jenis wajib dipilih: Plh atau Plt.") DeputyKind kind,
                     @NotNull(message = BOTH_DAYS) LocalDate firstDay, @NotNull(message = BOTH_DAYS) LocalDate lastDay,
                     @NotEmpty(message = "Nomor surat perintah wajib diisi.")
                     @Size(max = 100, message = "Nomor surat perintah terlalu panjang; paling banyak {max} huruf.") String letter) {

    private static final String BOTH_DAYS = "Tanggal mulai dan tanggal berakhir wajib diisi.";

    DeputyDetails {
        letter = letter == null ? "" : letter.strip();
    }

    @AssertTrue(message = "Pengganti harus orang lain.")
    boolean isAnotherPerson() {
        return deputy == null || !deputy.equals(absent);
    }

    @AssertTrue(message = "Tanggal berakhir tidak boleh sebelum tanggal mulai.")
    boolean isInOrder() {
        return firstDay == null || lastDay == null || !lastDay.isBefore(firstDay);
    }
}
