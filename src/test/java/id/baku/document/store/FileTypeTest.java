package id.baku.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.baku.engine.refusal.Refusal;

/** The type of a handed-in file is recognised by its first bytes, as readers do. */
class FileTypeTest {

    @ParameterizedTest
    @ValueSource(strings = {"biasa", "bom", "crlf"})
    void aPdfMayHaveBytesBeforeItsHeader(String file) throws IOException {
        byte[] scan = scan(file);
        assertThat(FileType.of(scan)).isEqualTo(FileType.PDF);
        try (PDDocument pages = Loader.loadPDF(scan)) {
            assertThat(pages.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void theHeaderStandsInTheFirstKilobyte() throws IOException {
        byte[] scan = scan("biasa");
        assertThat(FileType.of(joined("\0".repeat(1019), scan))).isEqualTo(FileType.PDF);
        assertThatThrownBy(() -> FileType.of(joined("\0".repeat(1020), scan))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004", "<html>", "\u00EF\u00BB\u00BF\r\n<svg>", "MZ", "GIF89a", "RIFF", "#!/bin/sh\n", "{\\rtf1"})
    void whatBeginsAsAnotherKindIsNoPdf(String head) throws IOException {
        byte[] scan = scan("biasa");
        assertThatThrownBy(() -> FileType.of(joined(head, scan))).isInstanceOf(Refusal.class).hasMessageContaining("Hanya berkas PDF");
    }

    @Test
    void aPdfWithoutItsEndIsTakenWithAWarning() throws IOException {
        byte[] scan = scan("biasa");
        byte[] cut = Arrays.copyOf(scan, scan.length - 40);
        assertThat(FileType.of(cut)).isEqualTo(FileType.PDF);
        assertThat(FileType.PDF.warning(cut)).hasValueSatisfying(sentence -> assertThat(sentence).contains("terpotong", "unggah ulang"));
        assertThat(FileType.PDF.warning(scan)).isEmpty();
        assertThat(FileType.PDF.warning(joined(new String(scan, StandardCharsets.ISO_8859_1), new byte[1000]))).as("with a tail").isEmpty();
        assertThat(FileType.PNG.warning(cut)).isEmpty();
    }

    @Test
    void picturesAreTakenByTheirFirstBytes() {
        assertThat(FileType.of(joined("\u0089PNG\r\n\u001A\n", new byte[9]))).isEqualTo(FileType.PNG);
        assertThat(FileType.of(joined("\u00FF\u00D8\u00FF\u00E0", new byte[9]))).isEqualTo(FileType.JPEG);
        assertThatThrownBy(() -> FileType.of(new byte[0])).hasMessageContaining("Hanya berkas PDF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "mif1", "heix"})
    void aPhotoOfAPhoneIsToldWhatToDo(String brand) {
        assertThatThrownBy(() -> FileType.of(joined("\0\0\0\u0018ftyp" + brand, new byte[40])))
                .isInstanceOf(Refusal.class).hasMessageContaining("HEIC").hasMessageContaining("JPEG");
    }

    private static byte[] joined(String head, byte[] rest) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(rest);
        return file.toByteArray();
    }

    private static byte[] scan(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(FileTypeTest.class.getResourceAsStream("/cases/03-scan-" + name + ".pdf"))) {
            return file.readAllBytes();
        }
    }
}
