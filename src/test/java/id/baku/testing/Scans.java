package id.baku.testing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Files that people hand in as scans of what they signed: no two papers have the same. */
public final class Scans {

    private Scans() {
    }

    /** One that nobody has handed in before. */
    public static byte[] fresh() {
        return ("%PDF-1.4 contoh " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    }
}
