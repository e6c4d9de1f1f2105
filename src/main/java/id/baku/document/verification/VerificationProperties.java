package id.baku.document.verification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one address may ask the public page.
 *
 * @param requestsPerMinute pages that one address may ask for in a minute
 * @param uploadsPerMinute  files that it may have compared in a minute, which also count as pages
 */
@ConfigurationProperties("baku.verification")
record VerificationProperties(@DefaultValue("30") int requestsPerMinute, @DefaultValue("10") int uploadsPerMinute) {
}
