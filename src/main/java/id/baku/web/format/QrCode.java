package id.baku.web.format;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** QR codes as pictures that stay sharp at any size. */
public final class QrCode {

    /** Width of the white margin, in modules, as ISO/IEC 18004 wants it. */
    private static final int QUIET = 4;

    private QrCode() {
    }

    /** The code of a text as data URI of an SVG, with error correction M: up to 15 percent may be unreadable. */
    public static String of(String text) {
        try {
            ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            int side = modules.getWidth() + 2 * QUIET;
            String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%1$d\" viewBox=\"0 0 %1$d %1$d\"><path d=\"%2$s\"/></svg>"
                    .formatted(side, dark(modules));
            return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code can hold this text", e);
        }
    }

    /**
     * One rectangle for each run of dark modules in a row, slightly taller than a module, so that no white line shows between
     * rows.
     */
    private static String dark(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int start = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > start) {
                    path.append('M').append(start + QUIET).append(' ').append(y + QUIET).append('h').append(x - start).append("v1.02h-")
                            .append(x - start).append('z');
                }
            }
        }
        return path.toString();
    }
}
