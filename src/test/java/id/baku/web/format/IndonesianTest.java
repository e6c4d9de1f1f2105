package id.baku.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days, moments, lengths of time and numbers in Indonesian. */
class IndonesianTest {

    private static final Instant INSTANT = Instant.parse("2026-01-12T02:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @Test
    void daysAndMoments() {
        assertThat(IndonesianTime.date(DAY)).isEqualTo("12 Januari 2026");
        assertThat(IndonesianTime.day(DAY)).isEqualTo("Senin, 12 Januari 2026");
        assertThat(IndonesianTime.figures(LocalDate.of(2026, 3, 4))).isEqualTo("04/03/2026");
        assertThat(IndonesianTime.month(YearMonth.of(2026, 8))).isEqualTo("Agustus 2026");
        assertThat(IndonesianTime.write("MMMM", Month.MAY)).isEqualTo("Mei");
        assertThat(IndonesianTime.shortMoment(INSTANT, JAKARTA)).isEqualTo("12 Jan 09.30");
        assertThat(IndonesianTime.moment(INSTANT, JAKARTA)).isEqualTo("Senin, 12 Januari 2026 pukul 09.30 WIB");
    }

    @ParameterizedTest
    @CsvSource({"Asia/Jakarta,09.30 WIB", "Asia/Makassar,10.30 WITA", "Asia/Jayapura,11.30 WIT"})
    void aMomentIsThatOfTheOffice(ZoneId zone, String time) {
        assertThat(IndonesianTime.dateAndTime(INSTANT, zone)).isEqualTo("12 Januari 2026 " + time);
    }

    @ParameterizedTest
    @CsvSource({"0,kurang dari 1 menit", "59,59 menit", "60,1 jam", "65,1 jam 5 menit", "840,14 jam"})
    void lengths(long minutes, String text) {
        assertThat(IndonesianTime.length(minutes)).isEqualTo(text);
    }

    @Test
    void numbers() {
        assertThat(Indonesian.number(new BigDecimal("1234.50"))).isEqualTo("1.234,5");
        assertThat(Indonesian.number(new BigDecimal("25"))).isEqualTo("25");
        assertThat(Indonesian.rupiah(new BigDecimal("1250000"))).isEqualTo("Rp1.250.000,00");
        assertThat(Indonesian.rupiah(new BigDecimal("-5"))).isEqualTo("-Rp5,00");
        assertThat(Indonesian.percent(92.54)).isEqualTo("92,5%");
        assertThat(Indonesian.text("%,d dari %s", 12_345, "x")).isEqualTo("12.345 dari x");
    }
}
