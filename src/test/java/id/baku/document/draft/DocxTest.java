package id.baku.document.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Agreements as Word files: an exported text can be imported again, and what would be lost or do harm is refused by name. */
class DocxTest {

    static final String AGREEMENT = """
            Pasal 1
            Maksud dan Tujuan

            (1) PIHAK KESATU berhak:
                a. menerima daftar; dan
                b. menerima pembayaran:
                    1. tunai;
                    2. kas daerah.
            (2) Lain-lain & "kutipan" <tanda>.

            Pasal 2
            Korespondensi

            Surat disampaikan kepada:

            PIHAK KESATU : Jalan Contoh Nomor 1
            PIHAK KEDUA : Jalan Contoh Nomor 2

            [tabel]

            - tanpa nomor""";

    private final DocxWriter writer = new DocxWriter();
    private final DocxReader reader = new DocxReader();

    @Test
    void whatGoesOutComesBack() {
        assertThat(reader.read(writer.write("diy", "Kesepakatan Bersama", AGREEMENT))).isEqualTo(AGREEMENT);
    }

    /** The file was written by Baku, then edited and saved with LibreOffice Writer: lists, tabs, bold letters. */
    @Test
    void readsWhatLibreOfficeHasSaved() throws IOException {
        String text = reader.read(resource("/docx/kesepakatan-libreoffice.docx"));
        assertThat(text).startsWith("Pasal 1\nMaksud dan Tujuan\n\n(1) ")
                .contains("mediasi oleh pihak ketiga", "(3) Ayat tambahan", "\n    c. huruf tambahan", "PIHAK KESATU : Badan")
                .contains("a. butir bernomor otomatis", "b. butir kedua", "tebal dan miring");
    }

    @Test
    void readsListsThatWordNumbers() {
        String numbering = """
                <w:numbering xmlns:w="%1$s"><w:abstractNum w:abstractNumId="7">%2$s</w:abstractNum>
                <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
                <w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
                </w:numbering>""".formatted(W, level(0, "decimal", "(%1)") + level(1, "lowerLetter", "%2.") + level(2, "bullet", "-"));
        byte[] docx = docx(item(3, 0, "satu") + item(3, 1, "huruf") + item(3, 1, "huruf lagi") + item(3, 0, "dua")
                + item(3, 1, "huruf baru") + item(4, 0, "mulai lagi") + item(4, 2, "strip") + item(0, 0, "biasa"), numbering);
        assertThat(reader.read(docx)).isEqualTo("""
                (1) satu
                    a. huruf
                    b. huruf lagi
                (2) dua
                    a. huruf baru

                (1) mulai lagi

                - strip

                biasa""");
    }

    static Stream<Arguments> otherProgramsFiles() {
        return Stream.of(
                Arguments.of("06a-google-docs", "bagi pegawai PIHAK KEDUA.\n\nPasal 2\n\nPembiayaan dibebankan kepada PIHAK KEDUA."),
                Arguments.of("06b-templat-pribadi", "Pasal 1"));
    }

    @ParameterizedTest
    @MethodSource("otherProgramsFiles")
    void readsWhatOtherProgramsWrite(String file, String text) throws IOException {
        assertThat(reader.read(resource("/cases/" + file + ".docx"))).contains(text);
    }

    @Test
    void readsParagraphsInAContentControl() {
        assertThat(reader.read(docx("<w:sdt><w:sdtPr><w:tag w:val=\"goog_rdk_0\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Di dalam.</w:t></w:r></w:p>"
                + "</w:sdtContent></w:sdt>", null))).isEqualTo("Di dalam.");
    }

    @Test
    void saysTrulyHowToSaveStrictOpenXml() throws IOException {
        byte[] strict = resource("/cases/06c-strict.docx");
        assertThatThrownBy(() -> reader.read(strict)).isInstanceOf(DocxRefused.class)
                .hasMessageContaining("Strict Open XML").hasMessageContaining("\"Word Document (*.docx)\"");
    }

    @ParameterizedTest
    @CsvSource({"mailto:uji@contoh.invalid, uji@contoh.invalid", "https://www.contoh.invalid/, contoh.invalid",
            "https://contoh.invalid/a%20b, https://contoh.invalid/a b"})
    void readsAnAddressThatWordHasLinkedAsItsText(String target, String shown) {
        assertThat(reader.read(linked(target, shown))).isEqualTo("Surel: " + shown + ".");
    }

    static Stream<Arguments> whatCannotBeTakenOver() {
        return Stream.of(
                Arguments.of("<w:r><w:drawing/></w:r>", "Gambar atau kotak teks pada paragraf ke-2"),
                Arguments.of("<w:r><w:pict/></w:r>", "Gambar atau kotak teks pada paragraf ke-2"),
                Arguments.of("<w:r><w:object/></w:r>", "Objek yang disematkan pada paragraf ke-2"),
                Arguments.of("<w:ins><w:r><w:t>x</w:t></w:r></w:ins>", "Perubahan terlacak yang belum diterima pada paragraf ke-2"),
                Arguments.of("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r>", "Perubahan terlacak"),
                Arguments.of("<w:r><w:commentReference w:id=\"1\"/></w:r>", "Komentar pada paragraf ke-2"),
                Arguments.of("<w:r><w:footnoteReference w:id=\"1\"/></w:r>", "Catatan kaki pada paragraf ke-2"),
                Arguments.of("<w:fldSimple w:instr=\"DATE\"><w:r><w:t>1</w:t></w:r></w:fldSimple>", "Bidang otomatis (field) pada paragraf ke-2"),
                Arguments.of("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent/></w:sdt><w:r><w:t>isi</w:t></w:r>",
                        "Kontrol isian pada paragraf ke-2 (\"isi…\")"),
                Arguments.of("<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent><w:r><w:t>isi</w:t></w:r></w:sdtContent></w:sdt>",
                        "Kontrol isian pada paragraf ke-2"),
                Arguments.of("<w:sdt><w:sdtContent><w:r><w:drawing/></w:r></w:sdtContent></w:sdt>", "Gambar atau kotak teks pada paragraf ke-2"),
                Arguments.of("<w:r><w:rPr><w:vanish/></w:rPr><w:t>gaib</w:t></w:r>", "Teks tersembunyi pada paragraf ke-2"),
                Arguments.of("<w:baru/><w:r><w:t>x</w:t></w:r>", "Bagian yang tidak dikenal (baru)"),
                Arguments.of("<w:r><w:t>x</w:t></w:r></w:p><w:tbl/><w:p>", "Tabel setelah paragraf ke-2"));
    }

    @ParameterizedTest
    @MethodSource("whatCannotBeTakenOver")
    void refusesByNameAndPlace(String content, String reason) {
        byte[] docx = docx("<w:p><w:r><w:t>Pertama.</w:t></w:r></w:p><w:p>" + content + "</w:p>", null);
        assertThatThrownBy(() -> reader.read(docx)).isInstanceOf(DocxRefused.class)
                .hasMessageContaining("Berkas belum dapat diambil alih").hasMessageContaining(reason)
                .hasMessageContaining("tidak dapat diambil alih");
    }

    static Stream<Arguments> hostileFiles() {
        byte[] good = docx("<w:p><w:r><w:t>Baik.</w:t></w:r></w:p>", null);
        String external = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" "
                + "Type=\"x\" Target=\"http://contoh.invalid/x\" TargetMode=\"External\"/></Relationships>";
        String xxe = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"" + W
                + "\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
        return Stream.of(
                Arguments.of("a macro", with(good, "word/vbaProject.bin", new byte[] {1}), "makro"),
                Arguments.of("a .docm", with(good, "[Content_Types].xml", bytes(TYPES.replace("officedocument.wordprocessingml.document.main",
                        "ms-word.document.macroEnabled.main"))), "makro (.docm)"),
                Arguments.of("an external picture", with(good, "word/_rels/document.xml.rels", bytes(external)), "disimpan di luar berkas"),
                Arguments.of("a link to a file", linked("file:///C:/Users/uji/x.docx", "berkas"), "tautan ke berkas lain"),
                Arguments.of("a link to a program", linked("javascript:alert(1)", "berkas"), "tautan ke berkas lain"),
                Arguments.of("an address behind other words", linked("https://contoh.invalid/x", "klik di sini"),
                        "menuju https://contoh.invalid/x, yang tidak tertulis"),
                Arguments.of("an embedded object", with(good, "word/embeddings/a.xlsx", new byte[] {1}), "disematkan"),
                Arguments.of("an external entity", with(good, "word/document.xml", bytes(xxe)), "DOCTYPE"),
                Arguments.of("an external entity in UTF-16", with(good, "word/settings.xml", ("\uFEFF" + xxe).getBytes(StandardCharsets.UTF_16BE)), "DOCTYPE"),
                Arguments.of("a zip bomb", with(good, "word/media/a.bin", new byte[30_000_000]), "terlalu besar setelah dibuka"),
                Arguments.of("a bomb of small parts", many(good, 300), "terlalu banyak"),
                Arguments.of("a way out", with(good, "../../x.txt", new byte[] {1}), "tidak wajar"),
                Arguments.of("an encrypted file", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "kata sandi"),
                Arguments.of("a PDF", bytes("%PDF-1.7"), "bukan DOCX"),
                Arguments.of("a zip that is no document", with(zip(Map.of()), "a.txt", new byte[] {1}), "bukan DOCX"),
                Arguments.of("half a file", Arrays.copyOf(good, good.length / 2), "rusak"),
                Arguments.of("a large file", new byte[11 * 1024 * 1024], "paling besar 10 MB"),
                Arguments.of("an empty text", docx("<w:p/>", null), "tidak berisi teks"),
                Arguments.of("nothing", new byte[0], "bukan DOCX"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileFiles")
    void refusesHostileFilesWithASentence(String name, byte[] file, String reason) {
        assertThatThrownBy(() -> reader.read(file)).isInstanceOf(DocxRefused.class).hasMessageContaining(reason);
    }

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>""".strip();

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>".formatted(level, format, text);
    }

    private static String item(int list, int level, String text) {
        return ("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>")
                .formatted(level, list, text);
    }

    private static byte[] docx(String body, String numbering) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes(numbering == null ? TYPES.replaceAll("<Override PartName=\"/word/numbering[^>]*/>", "") : TYPES));
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/></Relationships>";
        parts.put("_rels/.rels", bytes(relations.formatted("officeDocument", "word/document.xml")));
        parts.put("word/document.xml", bytes("<w:document xmlns:w=\"" + W + "\"><w:body>" + body + "</w:body></w:document>"));
        if (numbering != null) {
            parts.put("word/_rels/document.xml.rels", bytes(relations.formatted("numbering", "numbering.xml")));
            parts.put("word/numbering.xml", bytes(numbering));
        }
        return zip(parts);
    }

    private static byte[] linked(String target, String shown) {
        byte[] docx = docx(("<w:p><w:r><w:t xml:space=\"preserve\">Surel: </w:t></w:r><w:hyperlink xmlns:r=\"%s\" r:id=\"h1\"><w:r><w:t>%s</w:t></w:r>"
                + "</w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>").formatted(RELATIONS, shown), null);
        return with(docx, "word/_rels/document.xml.rels", bytes(("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"h1\" Type=\"%s/hyperlink\" Target=\"%s\" TargetMode=\"External\"/></Relationships>").formatted(RELATIONS, target)));
    }

    private static byte[] with(byte[] docx, String part, byte[] content) {
        Map<String, byte[]> parts = unzip(docx);
        parts.put(part, content);
        return zip(parts);
    }

    private static byte[] many(byte[] docx, int count) {
        Map<String, byte[]> parts = unzip(docx);
        for (int i = 0; i < count; i++) {
            parts.put("word/a" + i + ".bin", new byte[] {1});
        }
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream file = Objects.requireNonNull(DocxTest.class.getResourceAsStream(path), path)) {
            return file.readAllBytes();
        }
    }
}
