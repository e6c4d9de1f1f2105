package id.baku.work.pause;

import java.time.Instant;
import java.time.LocalDate;

import id.baku.engine.refusal.Refusal;
import id.baku.office.calendar.WorkingCalendar;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/**
 * Why a task is to be paused.
 *
 * @param party the party that the activity waits for
 * @param reason reason for the pause
 * @param evidenceFile id of a file, handed in with the task, that proves it; or
 * @param evidencePlace words saying where the evidence is kept
 * @param expected      day by which the answer is expected; needed where the activity has no time standard
 */
record PauseRequest(
        @NotEmpty(message = "Sebutkan pihak yang ditunggu.")
        @Size(max = 255, message = "Nama pihak terlalu panjang: paling banyak {max} huruf.") String party,
        @NotEmpty(message = "Isi alasan jeda.") @Size(max = LONGEST, message = TOO_LONG) String reason,
        String evidenceFile, @Size(max = LONGEST, message = TOO_LONG) String evidencePlace,
        LocalDate expected) {

    private static final int LONGEST = 2000;
    /**
     * The longest pause. Nobody should wait for longer without a word: the user then resumes and pauses again with a present
     * reason.
     */
    private static final int MOST_DAYS = 90;
    private static final String TOO_LONG = "Teks terlalu panjang: paling banyak 2.000 huruf.";

    PauseRequest {
        party = text(party);
        reason = text(reason);
        evidenceFile = text(evidenceFile);
        evidencePlace = text(evidencePlace);
    }

    @AssertTrue(message = "Unggah bukti, atau sebutkan di mana bukti itu disimpan.")
    boolean isShown() {
        return !evidenceFile.isEmpty() || !evidencePlace.isEmpty();
    }

    /** The end of the expected day or, where none is given, twice the standard. */
    Instant expectedUntil(PausedActivity activity, WorkingCalendar calendar, Instant now) {
        if (expected == null) {
            if (activity.standard() == null) {
                throw Refusal.invalid("Isi perkiraan selesai: kegiatan ini tidak memiliki waktu baku.");
            }
            return calendar.plus(now, activity.standard().times(2));
        }
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        if (expected.isBefore(today)) {
            throw Refusal.invalid("Perkiraan selesai tidak boleh sebelum hari ini.");
        }
        if (expected.isAfter(today.plusDays(MOST_DAYS))) {
            throw Refusal.invalid("Perkiraan selesai paling lama %d hari dari sekarang.".formatted(MOST_DAYS));
        }
        return calendar.endOfOfficeDay(expected);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
