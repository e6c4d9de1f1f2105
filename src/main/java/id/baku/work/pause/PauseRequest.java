package id.baku.work.pause;

import java.time.LocalDate;

/**
 * Why a task is to be paused.
 *
 * @param alasan     reason
 * @param pihak      whom it waits for
 * @param berkas     id of the file, handed in with the task, that shows it; or
 * @param letakBukti words where the evidence lies
 * @param perkiraan  day by which the answer is expected; needed where the activity has no time standard
 */
record PauseRequest(String alasan, String pihak, String berkas, String letakBukti, LocalDate perkiraan) {

    PauseRequest {
        alasan = text(alasan);
        pihak = text(pihak);
        berkas = text(berkas);
        letakBukti = text(letakBukti);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
