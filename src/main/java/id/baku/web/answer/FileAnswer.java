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
 * A file as an answer: with its name, kept by nobody on the way, and never taken for something else than it is.
 * {@link ShownFiles} says what a browser that shows it may load.
 */
public final class FileAnswer {

    /** What no name of a file may hold: ends of lines, paths, and signs that turn the direction of writing. */
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

    /** A file that the browser shows; its type is that of the ending of its name. */
    public static FileAnswer shown(String name) {
        return shown(name, typeOf(name));
    }

    /** The same for a file whose type is known. */
    public static FileAnswer shown(String name, MediaType type) {
        return new FileAnswer(ContentDisposition.inline(), name, type);
    }

    /** A file that the browser saves; its type is that of the ending of its name. */
    public static FileAnswer saved(String name) {
        return saved(name, typeOf(name));
    }

    /** The same for a file whose type is known. */
    public static FileAnswer saved(String name, MediaType type) {
        return new FileAnswer(ContentDisposition.attachment(), name, type);
    }

    /** The answer with the whole file; its length is told. */
    public ResponseEntity<byte[]> with(byte[] content) {
        return ResponseEntity.ok().headers(headers()).body(content);
    }

    /** Where to write a file that is too large to be held as a whole. */
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
