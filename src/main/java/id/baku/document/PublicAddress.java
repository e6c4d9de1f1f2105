package id.baku.document;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicUrl under which people outside reach the verification page; printed on documents, so choose it to last
 */
@ConfigurationProperties("baku")
record PublicAddress(@DefaultValue("http://localhost:8080") URI publicUrl) {
}
