package id.baku.work.pause;

import java.time.LocalDate;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/**
 * Why a task is to be paused.
 *
 * @param pihak      whom it waits for
 * @param alasan     reason
 * @param berkas     id of the file, handed in with the task, that shows it; or
 * @param letakBukti words where the evidence lies
 * @param perkiraan  day by which the answer is expected; needed where the activity has no time standard
 */
record PauseRequest(
        @NotEmpty(message = "Sebutkan pihak yang ditunggu.")
        @Size(max = 255, message = "Nama pihak terlalu panjang: paling banyak {max} huruf.") String pihak,
        @NotEmpty(message = "Isi alasan jeda.") @Size(max = LONGEST, message = TOO_LONG) String alasan,
        String berkas, @Size(max = LONGEST, message = TOO_LONG) String letakBukti, LocalDate perkiraan) {

    private static final int LONGEST = 2000;
    private static final String TOO_LONG = "Teks terlalu panjang: paling banyak 2.000 huruf.";

    PauseRequest {
        pihak = text(pihak);
        alasan = text(alasan);
        berkas = text(berkas);
        letakBukti = text(letakBukti);
    }

    @AssertTrue(message = "Unggah bukti, atau sebutkan di mana bukti itu disimpan.")
    boolean isShown() {
        return !berkas.isEmpty() || !letakBukti.isEmpty();
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
