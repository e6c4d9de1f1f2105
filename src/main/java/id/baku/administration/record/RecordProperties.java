package id.baku.administration.record;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code baku.record}: the record of administrative acts and of what was seen of personal data.
 *
 * @param years how long a line is kept; the record tells when older ones were taken away
 */
@ConfigurationProperties("baku.record")
record RecordProperties(@DefaultValue("10") int years) {
}
