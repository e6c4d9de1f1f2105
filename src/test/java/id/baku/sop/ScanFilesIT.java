package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import id.baku.testing.Scans;
import id.baku.testing.WebSession;

/** A file that cannot be the scan of a signed paper is no evidence that anybody signed it. */
class ScanFilesIT extends PaperToSignCase {

    private static final String SLOT = LETTER + ".pindaian";
    private static final Map<String, Object> NO_NUMBER = Map.of("suratPromosi", Map.of("nomor", "", "tanggal", ""));

    @Test
    void whatBakuPrintedIsNotItsScan() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_04");
        WebSession staff = take(instance, "kegiatan_04", "diy.analis");
        Map<String, Object> form = form(instance, "kegiatan_04", NO_NUMBER);
        byte[] paper = print(staff, instance, "kegiatan_04", LETTER, null, form).body();
        assertRefused(handIn(staff, instance, SLOT, paper, form), 400, "bukan pindaian kertas yang sudah ditandatangani");
        assertRefused(handIn(staff, instance, SLOT, withAPage(paper), form), 400, "bukan pindaian kertas");
        assertThat(handIn(staff, instance, "suratPromosi.lampiran", paper, form).statusCode()).as("any other file").isEqualTo(201);
        assertThat(handIn(staff, instance, SLOT, Scans.fresh(), form).statusCode()).isEqualTo(201);
    }

    @Test
    void whatWasHandedInForAnotherPaperIsNotItsScan() throws IOException {
        byte[] scan = Scans.fresh();
        ProcessInstance other = runTo(PROMOTION, "kegiatan_03");
        WebSession promotion = take(other, "kegiatan_03", "diy.promosi");
        assertThat(promotion.upload(path(other, "kegiatan_03", "naskah"), TERMS + ".pindaian", "Pindaian", scan,
                json.writeValueAsString(form(other, "kegiatan_03", Map.of()))).statusCode()).isEqualTo(201);

        ProcessInstance instance = runTo(PROMOTION, "kegiatan_04");
        WebSession staff = take(instance, "kegiatan_04", "diy.analis");
        Map<String, Object> form = form(instance, "kegiatan_04", NO_NUMBER);
        print(staff, instance, "kegiatan_04", LETTER, null, form);
        assertRefused(handIn(staff, instance, SLOT, scan, form), 409, "sudah diserahkan sebagai pindaian kertas lain");

        byte[] own = Scans.fresh();
        assertThat(handIn(staff, instance, SLOT, own, form).statusCode()).isEqualTo(201);
        assertThat(handIn(staff, instance, SLOT, own, form).statusCode()).as("of the same paper").isEqualTo(201);
        register.voidEntry("diy", (String) entries(instance, LETTER).get(0).get("ID"), "Salah buku", "diy.promosi");
        print(staff, instance, "kegiatan_04", LETTER, null, form);
        assertRefused(handIn(staff, instance, SLOT, own, form), 409, "Isi atau nomor kertas ini berbeda");
    }

    private HttpResponse<byte[]> handIn(WebSession staff, ProcessInstance instance, String slot, byte[] file, Map<String, Object> form)
            throws IOException {
        return staff.upload(path(instance, "kegiatan_04", "naskah"), slot, "Pindaian", file, json.writeValueAsString(form));
    }

    private static byte[] withAPage(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf); ByteArrayOutputStream saved = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(saved);
            return saved.toByteArray();
        }
    }
}
