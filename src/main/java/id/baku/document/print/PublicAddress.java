package id.baku.document.print;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import id.baku.web.format.QrCode;

/**
 * @param publicUrl address under which people outside reach the verification page; it is printed on documents, so choose one
 *     that lasts
 */
@ConfigurationProperties("baku")
public record PublicAddress(@DefaultValue("http://localhost:8080") URI publicUrl) {

    private static final String PAGE = "/verifikasi";

    /** What templates know as {@code data.keaslian} for a document with this code: qr, laman, kode. */
    public Map<String, Object> printed(String code) {
        String page = publicUrl.toString().replaceFirst("/$", "") + PAGE;
        return Map.of("qr", QrCode.of(page + "/" + code), "laman", page.replaceFirst("^https?://", ""),
                "kode", code.toUpperCase(Locale.ROOT).replaceAll("(.{5})(?=.{5})", "$1-"));
    }
}
