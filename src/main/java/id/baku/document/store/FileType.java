package id.baku.document.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import id.baku.engine.refusal.Refusal;

/** The kinds of file that may be handed in. They are recognised by their first bytes, never by what the browser says. */
enum FileType {
    PNG("image/png", "png", "\u0089PNG\r\n\u001A\n"),
    JPEG("image/jpeg", "jpg", "\u00FF\u00D8\u00FF"),
    /** Tried last, because its mark need not stand at the very beginning. */
    PDF("application/pdf", "pdf", "%PDF-");

    /**
     * How far from the beginning the mark may stand: scanners and web servers put a byte order mark, blank lines or a header
     * before it.
     */
    private static final int PDF_HEADER = 1024;
    /** How far from the end the end mark may stand; a file that was cut off in scanning or sending has none. */
    private static final int PDF_TRAILER = 2048;
    /**
     * Beginnings of other kinds of file (ZIP, old Office, pictures, archives, programs, markup, text): a file that begins so is
     * no PDF, even if a mark follows.
     */
    private static final List<String> OTHERS = List.of("PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0", "GIF8", "BM", "II*\u0000",
            "MM\u0000*", "RIFF", "Rar!", "7z\u00BC\u00AF", "\u001F\u008B", "MZ", "\u007FELF", "#!", "{\\rtf", "<");
    /** Brands of the container in which phones keep their photos. */
    private static final List<String> PHONE_PHOTOS = List.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif");
    private static final int BRAND = 4;

    private final String mediaType;
    private final String extension;
    private final String signature;

    FileType(String mediaType, String extension, String signature) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.signature = signature;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /** @throws Refusal with a sentence for the user who handed the file in, where it is none of them */
    static FileType of(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, PDF_HEADER), StandardCharsets.ISO_8859_1);
        if (isPhonePhoto(head)) {
            throw Refusal.unsupportedType("Foto ini berformat HEIC, format kamera ponsel yang tidak dapat dibuka di semua komputer. "
                    + "Simpan atau kirim ulang sebagai JPEG (di iPhone: Pengaturan, Kamera, Format, Paling Kompatibel), "
                    + "atau pindai sebagai PDF.");
        }
        return Arrays.stream(values()).filter(type -> type.begins(head)).findFirst().orElseThrow(() -> Refusal.unsupportedType(
                "Hanya berkas PDF, JPEG, atau PNG yang dapat diunggah."));
    }

    /** A hint for the user on a file that is accepted; empty where nothing is wrong. */
    Optional<String> warning(byte[] content) {
        int from = Math.max(0, content.length - PDF_TRAILER);
        boolean whole = this != PDF || new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
        return whole ? Optional.empty() : Optional.of("Berkas ini tampaknya terpotong: bagian akhirnya tidak ada. Buka dan periksa "
                + "semua halamannya; bila tidak lengkap, unggah ulang.");
    }

    private boolean begins(String head) {
        if (this != PDF) {
            return head.startsWith(signature);
        }
        String text = head.replaceFirst("^(\u00EF\u00BB\u00BF)?\\s*", "");
        return head.contains(signature) && OTHERS.stream().noneMatch(text::startsWith);
    }

    private static boolean isPhonePhoto(String head) {
        return head.startsWith("ftyp", BRAND) && PHONE_PHOTOS.stream()
                .anyMatch(head.substring(2 * BRAND).toLowerCase(Locale.ROOT)::startsWith);
    }
}
