package id.baku.web.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;

import jakarta.servlet.http.HttpServletResponse;

/**
 * A file as an answer: it carries its name, no cache on the way may store it, and no browser may take it for another type.
 * {@link ShownFiles} says what a browser that shows it may load.
 */
public final class FileAnswer {

    /** What a file's name must not hold: ends of lines, paths, and characters that turn the direction of writing. */
    private static final Pattern FOREIGN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}/\\\\]");

    private final ContentDisposition disposition;
    private final MediaType type;

    private FileAnswer(ContentDisposition.Builder disposition, String wanted, MediaType type) {
        String name = FOREIGN.matcher(wanted).replaceAll("_");
        CharsetEncoder ascii = StandardCharsets.US_ASCII.newEncoder();
        this.disposition = (ascii.canEncode(name) ? disposition.filename(name)
                : disposition.filename(name, StandardCharsets.UTF_8)).build();
        this.type = type;
    }

    /** A file for the browser to show; its type follows from the ending of its name. */
    public static FileAnswer shown(String name) {
        return shown(name, typeOf(name));
    }

    /** A file of this type for the browser to show. */
    public static FileAnswer shown(String name, MediaType type) {
        return new FileAnswer(ContentDisposition.inline(), name, type);
    }

    /** A file for the browser to save; its type follows from the ending of its name. */
    public static FileAnswer saved(String name) {
        return saved(name, typeOf(name));
    }

    /** A file of this type for the browser to save. */
    public static FileAnswer saved(String name, MediaType type) {
        return new FileAnswer(ContentDisposition.attachment(), name, type);
    }

    /** The answer with the whole file, including its length. */
    public ResponseEntity<byte[]> with(byte[] content) {
        return ResponseEntity.ok().headers(headers()).body(content);
    }

    /** A stream for a file too large to be held in memory as a whole. */
    public OutputStream open(HttpServletResponse response) throws IOException {
        headers().forEach((name, values) -> response.setHeader(name, values.get(0)));
        return response.getOutputStream();
    }

    private HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        headers.setContentDisposition(disposition);
        headers.setCacheControl("private, no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        return headers;
    }

    private static MediaType typeOf(String name) {
        return MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
    }
}
