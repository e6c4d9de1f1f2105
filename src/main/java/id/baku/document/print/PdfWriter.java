package id.baku.document.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.swing.NaiveUserAgent.ClassPathStreamFactory;
import com.openhtmltopdf.util.XRLog;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Stationery;
import id.baku.office.agency.Typeface;

/** Prints XHTML as PDF/A-2A and PDF/UA-1: readable in the archive decades from now, and by a screen reader. */
@Component
class PdfWriter {

    /** As the style sheets call the text's typeface, whichever it is. */
    private static final String FAMILY = "Arial";
    private static final String BASE = "classpath:/naskah/";

    private final ClassLoader resources = getClass().getClassLoader();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final Faces shipped = Faces.shipped();
    private final Map<Typeface, Faces> own = new ConcurrentHashMap<>();

    PdfWriter() {
        // The library tells every step of every page on the console; only what goes wrong is of interest.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    /**
     * @param xhtml  with lang, title, meta author and subject, as PDF/UA wants them
     * @param issued date of the document, its creation date in the metadata; empty for what is not issued yet
     * @param agency whose typeface, pictures and time zone it has
     */
    byte[] write(String xhtml, Optional<LocalDate> issued, Agency agency) {
        try (PDDocument document = new PDDocument(); BatikSVGDrawer svg = new BatikSVGDrawer();
                PdfBoxRenderer renderer = builder(document, svg, agency.stationery()).withHtmlContent(xhtml, BASE)
                        .buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            date(document, issued.map(day -> GregorianCalendar.from(day.atStartOfDay(agency.zone()))));
            document.setDocumentId(idOf(xhtml));
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("PDF could not be written", e);
        }
    }

    private PdfRendererBuilder builder(PDDocument document, BatikSVGDrawer svg, Stationery stationery) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .withProducer("Baku");
        stationery.typeface().map(typeface -> own.computeIfAbsent(typeface, Faces::of)).orElse(shipped)
                .forEach((face, ttf) -> font(builder, document, face, ttf));
        builder.useSVGDrawer(svg);
        builder.useUnicodeLineBreaker(new Lines());
        builder.useProtocolsStreamImplementation(new ClassPathStreamFactory(resources), "classpath");
        // A template reaches our own resources, pictures it carries itself and the agency's, never the network or the disk.
        Set<String> pictures = stationery.pictures();
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("classpath:") || uri.startsWith("data:") || pictures.contains(uri),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        return builder;
    }

    private static void font(PdfRendererBuilder builder, PDDocument document, Faces.Face face, byte[] ttf) {
        builder.useFont(new PDFontSupplier(null) {
            @Override
            public PDFont supply() {
                try {
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(ttf));
                    // Ligatures are of no use in Indonesian and cost PDFBox more than half of its time.
                    font.setEnableGsub(false);
                    return PDType0Font.load(document, font, true);
                } catch (IOException e) {
                    throw new UncheckedIOException("Font could not be read", e);
                }
            }
        }, FAMILY, face.weight(), face.style(), true);
    }

    /** Replaces the clock's time, in both places where PDF/A wants it the same. */
    private static void date(PDDocument document, Optional<GregorianCalendar> issued) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(issued.<Calendar>map(date -> date).orElse(null));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String created = issued
                .map(date -> "<xmp:CreateDate>" + date.toZonedDateTime().toOffsetDateTime() + "</xmp:CreateDate>")
                .orElse("");
        metadata.importXMPMetadata(xmp.replaceFirst("<xmp:CreateDate>[^<]*</xmp:CreateDate>", created)
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The same text makes the same file, so that two prints can be compared byte by byte. */
    private static long idOf(String xhtml) {
        return UUID.nameUUIDFromBytes(xhtml.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    /** Unicode's rules of line breaking, for the JDK's own would part "S.Psi." and "u.p."; but no number parts at its slashes. */
    private static final class Lines implements FSTextBreaker {

        private final BreakIterator breaks = BreakIterator.getLineInstance(ULocale.forLanguageTag("id"));
        private String text = "";

        @Override
        public int next() {
            int at = breaks.next();
            while (at > 0 && at < text.length() && text.charAt(at - 1) == '/' && partsNumber(at)) {
                at = breaks.next();
            }
            return at;
        }

        private boolean partsNumber(int at) {
            int end = text.indexOf(' ', at);
            return text.substring(text.lastIndexOf(' ', at) + 1, end < 0 ? text.length() : end)
                    .chars().anyMatch(Character::isDigit);
        }

        @Override
        public void setText(String text) {
            this.text = text;
            breaks.setText(text);
        }
    }
}
