package id.baku.service.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import id.baku.engine.refusal.Refusal;

/**
 * The plan of a survey, as entered when its case starts.
 *
 * @param title      e.g. "Survei Kepuasan Masyarakat Semester I Tahun 2026"
 * @param services   kinds of service
 * @param start      first day of the period
 * @param end        its last day
 * @param population users of the services
 */
record SurveyPlan(String title, List<String> services, LocalDate start, LocalDate end, int population) {

    /** Chi square for one degree of freedom at 95 percent. */
    private static final BigDecimal CHI_SQUARE = new BigDecimal("3.841");
    /** P (1 - P) for P = 0.5, the greatest variance. */
    private static final BigDecimal VARIANCE = new BigDecimal("0.25");
    /** The square of the accepted error of 5 percent. */
    private static final BigDecimal ERROR_SQUARE = new BigDecimal("0.0025");
    private static final int MOST_USERS = 10_000_000;

    /** Reads the start form's object {@code survei}; refuses a survey that cannot be carried out. */
    static SurveyPlan of(Map<?, ?> entry) {
        SurveyPlan plan = new SurveyPlan(text(entry.get("judul")), services(entry.get("layanan")),
                day(entry.get("mulai"), "Awal masa survei"), day(entry.get("selesai"), "Akhir masa survei"),
                population(entry.get("populasi")));
        if (plan.end.isBefore(plan.start)) {
            throw Refusal.invalid("Akhir masa survei mendahului awalnya.");
        }
        return plan;
    }

    /** How many respondents must be reached: the formula of Krejcie and Morgan, rounded as in their table. */
    int target() {
        BigDecimal spread = CHI_SQUARE.multiply(VARIANCE);
        return spread.multiply(BigDecimal.valueOf(population)).divide(
                ERROR_SQUARE.multiply(BigDecimal.valueOf(population - 1L)).add(spread), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static String text(Object value) {
        if (value == null || value.toString().isBlank()) {
            throw Refusal.invalid("Judul survei belum diisi.");
        }
        return value.toString().strip();
    }

    private static List<String> services(Object value) {
        if (value instanceof Collection<?> items && !items.isEmpty()) {
            return items.stream().map(Object::toString).toList();
        }
        throw Refusal.invalid("Pilih sedikitnya satu jenis layanan yang disurvei.");
    }

    private static LocalDate day(Object value, String name) {
        try {
            return LocalDate.parse(String.valueOf(value));
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(name + " belum berupa tanggal.");
        }
    }

    private static int population(Object value) {
        if (value instanceof Number number && number.doubleValue() == number.intValue()
                && number.intValue() >= 1 && number.intValue() <= MOST_USERS) {
            return number.intValue();
        }
        throw Refusal.invalid("Jumlah pengguna layanan harus bilangan bulat, paling sedikit 1.");
    }
}
