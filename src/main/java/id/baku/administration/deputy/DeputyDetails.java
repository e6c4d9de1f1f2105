package id.baku.administration.deputy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the administrator enters.
 *
 * @param absent   user id of the absent one
 * @param deputy   user id of the one who stands in
 * @param lastDay  the last day, included
 * @param letter   number of the order (surat perintah)
 */
record DeputyDetails(String absent, String deputy, DeputyKind kind, LocalDate firstDay, LocalDate lastDay,
                     String letter) {

    private static final int LONGEST_LETTER = 100;

    DeputyDetails {
        letter = letter == null ? "" : letter.strip();
    }

    /** What is wrong with it by itself, in sentences. */
    List<String> problems(LocalDate today) {
        List<String> problems = new ArrayList<>();
        require(absent != null && !absent.isBlank(), "Pejabat yang berhalangan wajib dipilih.", problems);
        require(deputy != null && !deputy.isBlank(), "Pengganti wajib dipilih.", problems);
        require(deputy == null || !deputy.equals(absent), "Pengganti harus orang lain.", problems);
        require(kind != null, "Jenis wajib dipilih: Plh atau Plt.", problems);
        require(firstDay != null && lastDay != null, "Tanggal mulai dan tanggal berakhir wajib diisi.", problems);
        require(firstDay == null || lastDay == null || !lastDay.isBefore(firstDay),
                "Tanggal berakhir tidak boleh sebelum tanggal mulai.", problems);
        require(lastDay == null || !lastDay.isBefore(today), "Tanggal berakhir sudah lewat.", problems);
        require(!letter.isEmpty(), "Nomor surat perintah wajib diisi.", problems);
        require(letter.length() <= LONGEST_LETTER, "Nomor surat perintah terlalu panjang; paling banyak "
                + LONGEST_LETTER + " huruf.", problems);
        return problems;
    }

    private static void require(boolean good, String otherwise, List<String> problems) {
        if (!good) {
            problems.add(otherwise);
        }
    }
}
