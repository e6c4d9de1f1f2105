package id.baku.document.draft;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Checks a file that claims to be a Word document before anything else reads it: its unpacked size, its contents beside text,
 * and links out of it.
 */
final class DocxGuard {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int MOST_ENTRIES = 200;
    private static final long LARGEST_PART = 20L * 1024 * 1024;
    private static final long LARGEST_ALL = 40L * 1024 * 1024;
    /** Text shrinks to about a tenth; a file that shrinks to less than a two hundredth is made to exhaust memory. */
    private static final int HIGHEST_RATIO = 200;
    private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0};
    private static final int[] ZIP = {'P', 'K', 3, 4};

    private DocxGuard() {
    }

    /** @throws DocxRefused with a sentence for the user who handed the file in */
    static void check(byte[] file) {
        if (file.length > LARGEST) {
            throw new DocxRefused("Berkas terlalu besar; paling besar 10 MB.");
        }
        if (startsWith(file, OLE)) {
            throw new DocxRefused("Berkas terkunci dengan kata sandi atau berformat Word lama (.doc). Simpan sebagai .docx tanpa kata sandi.");
        }
        if (!startsWith(file, ZIP)) {
            throw new DocxRefused("Berkas ini bukan DOCX. Simpan naskah sebagai Dokumen Word (.docx).");
        }
        Set<String> parts = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            long all = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!parts.add(entry.getName()) || parts.size() > MOST_ENTRIES) {
                    throw new DocxRefused("Susunan berkas tidak wajar: bagian di dalamnya berulang atau terlalu banyak.");
                }
                byte[] content = unpack(zip, all, file.length);
                all += content.length;
                check(entry.getName(), content);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new DocxRefused("Berkas rusak atau tidak lengkap. Simpan kembali sebagai .docx, lalu unggah lagi.");
        }
        if (!parts.contains("word/document.xml") || !parts.contains("[Content_Types].xml")) {
            throw new DocxRefused("Berkas ini bukan DOCX. Simpan naskah sebagai Dokumen Word (.docx).");
        }
    }

    private static boolean startsWith(byte[] file, int[] signature) {
        if (file.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((file[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] unpack(ZipInputStream zip, long before, int packed) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            content.write(buffer, 0, read);
            long all = before + content.size();
            if (content.size() > LARGEST_PART || all > LARGEST_ALL || all > (long) packed * HIGHEST_RATIO) {
                throw new DocxRefused("Isi berkas terlalu besar setelah dibuka. Hapus yang bukan teks, lalu unggah lagi.");
            }
        }
        return content.toByteArray();
    }

    private static void check(String part, byte[] content) {
        String name = part.toLowerCase();
        if (name.contains("vbaproject") || name.contains("vbadata") || name.contains("activex")) {
            throw new DocxRefused("Berkas memuat makro. Simpan sebagai Dokumen Word (.docx) tanpa makro.");
        }
        if (name.contains("embeddings/") || name.contains("oleobject")) {
            throw new DocxRefused("Berkas memuat objek yang disematkan (misalnya lembar Excel). Hapus objek itu.");
        }
        if (name.contains("../") || name.startsWith("/") || name.contains("\\")) {
            throw new DocxRefused("Susunan berkas tidak wajar: nama bagian \"%s\".".formatted(part));
        }
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            read(part, content);
        }
    }

    private static void read(String part, byte[] content) {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(content), new Relations(part));
        } catch (SAXParseException e) {
            throw new DocxRefused(("Bagian \"%s\" dari berkas rusak atau memuat deklarasi DOCTYPE, yang tidak diterima.")
                    .formatted(part));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new DocxRefused("Bagian \"%s\" dari berkas tidak dapat dibaca.".formatted(part));
        }
    }

    /**
     * Refuses links to anything outside the file, macros, and the strict form of the format, which the reader does not know.
     */
    private static final class Relations extends DefaultHandler {

        private static final String STRICT = "http://purl.oclc.org/ooxml/";
        private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|mailto):.+");

        private final String part;

        Relations(String part) {
            this.part = part;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            if (uri.startsWith(STRICT)) {
                throw new DocxRefused("Berkas ini disimpan sebagai \"Strict Open XML Document\", yang belum dapat dibaca di sini. "
                        + "Di Word: Simpan Sebagai, pilih jenis \"Word Document (*.docx)\", lalu unggah lagi.");
            }
            if (name.equals("Relationship") && "External".equalsIgnoreCase(attributes.getValue("TargetMode"))) {
                outside(String.valueOf(attributes.getValue("Type")), attributes.getValue("Target"));
            }
            String type = attributes.getValue("ContentType");
            if (part.equals("[Content_Types].xml") && type != null && type.toLowerCase().contains("macroenabled")) {
                throw new DocxRefused("Berkas memuat makro (.docm). Simpan sebagai Dokumen Word (.docx) tanpa makro.");
            }
        }

        /**
         * Refuses what would be fetched from outside. The template that a text was begun with adds nothing to it, and addresses
         * are read as text, so both may stay.
         */
        private static void outside(String type, String target) {
            if (type.endsWith("/attachedTemplate")) {
                return;
            }
            boolean link = type.endsWith("/hyperlink");
            if (link && target != null && ADDRESS.matcher(target).matches()) {
                return;
            }
            throw new DocxRefused(link
                    ? "Berkas memuat tautan ke berkas lain. Hapus tautan itu: klik kanan, Hapus Hyperlink."
                    : "Berkas memuat gambar atau bagian yang disimpan di luar berkas ini. Sematkan atau hapus bagian itu.");
        }
    }
}
