package id.baku.document.draft;

import static id.baku.document.draft.Drafting.SOP;
import static id.baku.document.draft.Drafting.field;
import static id.baku.document.draft.Drafting.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;

import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** An agreement of diy-03 that is corrected in a word processor, outside the application. */
@BakuTest
class DraftAsDocxTest {

    @LocalServerPort
    int port;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    CaseDriver cases;

    Drafting drafting;

    @BeforeEach
    void prepare() {
        drafting = beans.createBean(Drafting.class);
    }

    @Test
    void anAgreementGoesOutAsAWordFileAndItsCorrectionComesBack() throws IOException {
        ProcessInstance instance = drafting.runTo("kegiatan_08");
        WebSession writer = WebSession.tasklist(port, "diy.promosi");
        String path = drafting.path(instance, "kegiatan_08", "kesepakatan-bersama");
        byte[] docx = writer.get(path + "/docx").body();
        JsonNode unchanged = json(writer.upload(path + "/docx?basedOn=0", "", "", docx));
        assertThat(unchanged.path("version").asInt()).as("the standard text came back unchanged").isZero();

        // Values that the form does not know yet are dots in the file, and an agreement with dots cannot be signed.
        byte[] corrected = replace(replace(docx, "musyawarah untuk mufakat", "mediasi"), "…", "Contoh");
        JsonNode draft = json(writer.upload(path + "/docx?basedOn=0", "", "", corrected));
        assertThat(draft.path("version").asInt()).isEqualTo(1);
        assertThat(draft.path("versions").get(0).path("origin").asText()).isEqualTo("DOCX");
        assertThat(field(draft, "isi").path("value").asText()).contains("Pasal 10\nPenyelesaian Perselisihan", "mediasi.");

        HttpResponse<byte[]> refused = writer.upload(path + "/docx?basedOn=1", "", "", "%PDF-".getBytes());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(WebSession.text(refused)).contains("bukan DOCX");
        assertThat(writer.get(drafting.path(instance, "kegiatan_08", "surat-jawaban") + "/docx").statusCode()).isEqualTo(404);

        cases.act(instance, SOP, "kegiatan_08", Map.of("naskahDipilih", List.of("kesepakatan-bersama")));
        for (String stage : List.of("DRAFT", "READY")) {
            assertThat(drafting.text(instance, "kesepakatan-bersama", stage)).contains("secara mediasi");
        }
    }

    private static byte[] replace(byte[] docx, String text, String other) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<XWPFParagraph> found = document.getParagraphs().stream().filter(one -> one.getText().contains(text)).toList();
            assertThat(found).isNotEmpty();
            found.forEach(paragraph -> {
                String replaced = paragraph.getText().replace(text, other);
                while (!paragraph.getRuns().isEmpty()) {
                    paragraph.removeRun(0);
                }
                paragraph.createRun().setText(replaced);
            });
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            document.write(changed);
            return changed.toByteArray();
        }
    }
}
