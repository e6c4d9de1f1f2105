package id.baku.oversight.figures;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import id.baku.work.accountability.MeasuredActivity;

/** Invented finished activities of an agency, the same at every run: cases of three SOPs through a year and into the next. */
final class RandomActivities {

    static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    static final String AGENCY = "sulbar";
    static final int YEAR = 2031;

    private static final List<String> SOPS = List.of("sulbar-45", "acak-1", "acak-2");
    private static final List<String> ROLES = List.of("bidang-sertifikasi", "asesor", "instansi-berwenang");

    private final Random random = new Random(35_2012);

    /** The month in which an activity counts. */
    static YearMonth month(MeasuredActivity one) {
        return YearMonth.from(one.finishedAt().atZone(ZONE));
    }

    List<MeasuredActivity> ofCases(int cases) {
        List<MeasuredActivity> all = new ArrayList<>();
        for (int one = 0; one < cases; one++) {
            String sop = SOPS.get(random.nextInt(SOPS.size()));
            LocalDateTime time = LocalDateTime.of(YEAR, 1, 1, 0, 0).plusMinutes(random.nextInt(13 * 30 * 24 * 60));
            int steps = 4 + random.nextInt(6);
            for (int step = 1; step <= steps; step++) {
                time = time.plusMinutes(random.nextInt(3_000));
                all.add(activity(sop, step, time.atZone(ZONE).toInstant()));
            }
        }
        return all;
    }

    private MeasuredActivity activity(String sop, int step, Instant finished) {
        Long standard = step == 3 ? null : (long) (step * step * 20);
        // Some steps are wildly late, so that times reach far beyond what is kept exactly.
        long working = (long) Math.exp(random.nextGaussian() * 1.3 + Math.log(30.0 * step));
        long paused = random.nextInt(5) == 0 ? random.nextInt(600) : 0;
        boolean late = standard != null && working > standard;
        return new MeasuredActivity(UUID.nameUUIDFromBytes(Long.toString(random.nextLong()).getBytes()).toString(), AGENCY, sop,
                "kegiatan_0" + step, step + ". Kegiatan", step == 9 ? null : ROLES.get(step % ROLES.size()),
                standard == null ? null : "PT" + standard + "M", standard == null ? "-" : standard + " menit", step % 4 == 0, finished,
                standard, working, working == 0 ? 0 : random.nextLong(working), paused, late ? working - standard : 0, late,
                random.nextInt(20) == 0 ? 1 + random.nextInt(2) : 0, random.nextInt(40) == 0 ? 1 : 0);
    }
}
