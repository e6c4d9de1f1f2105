package id.baku.document.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.springframework.stereotype.Component;

import id.baku.document.print.NaskahText.Block;
import id.baku.document.print.NaskahText.Heading;
import id.baku.document.print.NaskahText.Item;
import id.baku.document.print.NaskahText.Items;
import id.baku.document.print.NaskahText.Paragraph;
import id.baku.document.print.NaskahText.Rows;
import id.baku.document.print.NaskahText;

/**
 * Writes the text of a naskah as a Word file for correction. Its look comes from a Word template with the styles Pasal, Ayat,
 * Butir, Huruf, Rincian and Keterangan: {@code naskah/konsep-<agency>.docx}, else {@code naskah/konsep.docx}.
 */
@Component
class DocxWriter {

    private static final String TEMPLATE = "naskah/konsep.docx";
    private static final int STEP = 425;

    private final ClassLoader resources = getClass().getClassLoader();

    byte[] write(String agency, String title, String text) {
        try (InputStream template = template(agency); XWPFDocument document = new XWPFDocument(template)) {
            while (!document.getBodyElements().isEmpty()) {
                document.removeBodyElement(0);
            }
            document.getProperties().getCoreProperties().setTitle(title + " (konsep)");
            XWPFParagraph head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
            head.setStyle("Keterangan");
            head.createRun().setText("Konsep " + title + ". Ubah teksnya saja, simpan sebagai .docx, lalu unggah pada tugas.");
            NaskahText.of(text).blocks().forEach(block -> write(document, block));
            ByteArrayOutputStream docx = new ByteArrayOutputStream();
            document.write(docx);
            return docx.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("DOCX could not be written", e);
        }
    }

    private InputStream template(String agency) {
        InputStream own = resources.getResourceAsStream("naskah/konsep-" + agency + ".docx");
        return own != null ? own : resources.getResourceAsStream(TEMPLATE);
    }

    private static void write(XWPFDocument document, Block block) {
        if (block instanceof Heading heading) {
            paragraph(document, "Pasal", heading.article());
            if (heading.title() != null) {
                paragraph(document, "Pasal", heading.title());
            }
        } else if (block instanceof Paragraph paragraph) {
            paragraph(document, null, paragraph.text());
        } else if (block instanceof Rows rows) {
            rows.rows().forEach(row -> paragraph(document, "Rincian", row.label() + "\t: " + row.value()));
        } else if (block instanceof Items items) {
            write(document, items, 1);
        } else {
            paragraph(document, null, NaskahText.TABLE);
        }
    }

    private static void write(XWPFDocument document, Items list, int depth) {
        String style = switch (list.mark()) {
            case AYAT -> "Ayat";
            case NUMBER -> "Butir";
            case LETTER -> "Huruf";
        };
        int number = list.start();
        for (Item item : list.items()) {
            XWPFParagraph paragraph = paragraph(document, style, list.mark().of(number++) + "\t" + item.text());
            paragraph.setIndentationLeft(STEP * depth);
            paragraph.setIndentationHanging(STEP);
            item.inner().forEach(inner -> write(document, inner, depth + 1));
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        XWPFRun run = paragraph.createRun();
        String[] parts = text.split("\t", -1);
        run.setText(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            run.addTab();
            run.setText(parts[i], i);
        }
        return paragraph;
    }
}
