package id.baku.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** Files as answers. */
class FileAnswerTest {

    private static final byte[] CONTENT = "isi".getBytes(StandardCharsets.UTF_8);

    @Test
    void aFileIsShownWithItsNameAndKeptByNobody() {
        HttpHeaders headers = FileAnswer.shown("lembar-sop.pdf").with(CONTENT).getHeaders();
        assertThat(headers.toSingleValueMap()).containsOnly(
                Map.entry("Content-Type", "application/pdf"),
                Map.entry("Content-Disposition", "inline; filename=\"lembar-sop.pdf\""),
                Map.entry("Cache-Control", "private, no-store"),
                Map.entry("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void aNameBeyondAsciiIsToldInBothWays() {
        HttpHeaders headers = FileAnswer.saved("Péngumuman \"I\".pdf").with(CONTENT).getHeaders();
        assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment; filename=\"=?UTF-8?Q?")
                .endsWith("filename*=UTF-8''P%C3%A9ngumuman%20%22I%22.pdf");
    }

    @Test
    void aNameCannotEndTheHeader() {
        assertThat(FileAnswer.saved("a\"; x=\"b.pdf").with(CONTENT).getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"a\\\"; x=\\\"b.pdf\"");
    }

    @ParameterizedTest
    @CsvSource({"a.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "a.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a.zip,application/zip",
            "DIY-03/2026.1.pdf,application/pdf", "a,application/octet-stream"})
    void theTypeIsThatOfTheEnding(String name, String type) {
        assertThat(FileAnswer.saved(name).with(CONTENT).getHeaders().getContentType()).hasToString(type);
    }

    @Test
    void aKnownTypeStays() {
        assertThat(FileAnswer.shown("a.pdf", MediaType.IMAGE_PNG).with(CONTENT).getHeaders().getContentType())
                .isEqualTo(MediaType.IMAGE_PNG);
    }

    @Test
    void aLargeFileIsWrittenUnderTheSameHeaders() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setHeader("X-Content-Type-Options", "nosniff");
        FileAnswer.saved("kasus.zip").open(response).write(CONTENT);
        assertThat(response.getContentType()).isEqualTo("application/zip");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"kasus.zip\"");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(response.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.getContentAsByteArray()).isEqualTo(CONTENT);
    }
}
