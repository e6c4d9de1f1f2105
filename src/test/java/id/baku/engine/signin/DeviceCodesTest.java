package id.baku.engine.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test values of RFC 6238, appendix B, in six digits; and codes that are one step off, two steps off, or used already. */
class DeviceCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void areThoseOfTheStandard(long second, String code) {
        assertThat(at(second).stepOf(SECRET, code, 0)).hasValue(second / 30);
        assertThat(at(second + 30).stepOf(SECRET, code, 0)).as("a slow clock").hasValue(second / 30);
        assertThat(at(second - 30).stepOf(SECRET, code, 0)).as("a fast clock").hasValue(second / 30);
        assertThat(at(second + 60).stepOf(SECRET, code, 0)).as("two steps").isEmpty();
        assertThat(at(second - 60).stepOf(SECRET, code, 0)).as("two steps").isEmpty();
        assertThat(at(second).stepOf(SECRET, code, second / 30)).as("taken").isEmpty();
        assertThat(at(second).stepOf(new byte[20], code, 0)).as("another's").isEmpty();
        assertThat(at(second).stepOf(SECRET, code + "0", 0)).isEmpty();
        assertThat(at(second).stepOf(SECRET, "", 0)).isEmpty();
    }

    private static DeviceCodes at(long second) {
        return new DeviceCodes(Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    }
}
