package id.baku.document.draft;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF as pictures, because the web apps' content security policy lets no page show a PDF inside it. */
final class PagePictures {

    private static final int DPI = 96;
    private static final int MOST = 30;

    private PagePictures() {
    }

    /** Data addresses of PNG pictures, one a page. */
    static List<String> of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<String> pages = new ArrayList<>();
            for (int page = 0; page < Math.min(MOST, document.getNumberOfPages()); page++) {
                BufferedImage picture = renderer.renderImageWithDPI(page, DPI, ImageType.GRAY);
                ByteArrayOutputStream png = new ByteArrayOutputStream();
                ImageIO.write(picture, "png", png);
                pages.add("data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException("PDF could not be shown", e);
        }
    }
}
