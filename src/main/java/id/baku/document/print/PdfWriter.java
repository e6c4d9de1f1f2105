package id.baku.document.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.swing.NaiveUserAgent.ClassPathStreamFactory;
import com.openhtmltopdf.util.XRLog;
import org.apache.fontbox.ttf.TrueTypeFont;
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

    /** The name of the text's typeface in the style sheets, whichever typeface it really is. */
    private static final String FAMILY = "Arial";
    /** The name of the typeface of decisions, where the agency has a separate one. */
    private static final String DECISIONS = "Keputusan";
    private static final String BASE = "classpath:/naskah/";
    /** How often lone ends are mended: moving one may leave another alone. */
    private static final int MOST_MENDINGS = 3;

    private final ClassLoader resources = getClass().getClassLoader();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final FontFaces shipped = FontFaces.shipped();
    private final byte[] fallback = Glyphs.fallback();
    private final Map<Typeface, FontFaces> own = new ConcurrentHashMap<>();
    /** Measures of fonts, by the families that a document may use together. */
    private final Map<List<FontFaces>, FSDefaultCacheStore> measures = new ConcurrentHashMap<>();

    PdfWriter() {
        // The library logs every step of every page; only problems are of interest.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    /**
     * @param xhtml  with lang, title, meta author and subject, as PDF/UA wants them
     * @param issued date of the document, its creation date in the metadata; empty for what is not issued yet
     * @param agency whose typeface, pictures and time zone it has
     */
    byte[] write(String xhtml, Optional<LocalDate> issued, Agency agency) {
        return copies(xhtml, issued, agency, 1).orElseThrow();
    }

    /**
     * A number of copies, of which this text is the first; empty where the others cannot be derived from it.
     *
     * @see Copies
     */
    Optional<byte[]> copies(String xhtml, Optional<LocalDate> issued, Agency agency, int copies) {
        // Otherwise the libraries search every jar for an XML parser, several times for each document, only to find the JDK's.
        Thread thread = Thread.currentThread();
        ClassLoader ofThread = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return write(xhtml, issued, agency, copies, MOST_MENDINGS);
        } finally {
            thread.setContextClassLoader(ofThread);
        }
    }

    private Optional<byte[]> write(String xhtml, Optional<LocalDate> issued, Agency agency, int copies, int mendings) {
        Fonts fonts = new Fonts();
        try (PDDocument document = new PDDocument(); Drawings svg = new Drawings();
                PdfBoxRenderer renderer = builder(document, svg, agency.stationery(), fonts).withHtmlContent(xhtml, BASE)
                        .buildPdfRenderer()) {
            renderer.layout();
            Optional<String> mended = mendings == 0 ? Optional.empty() : LoneEnds.mended(xhtml, renderer.getRootBox());
            if (mended.isPresent()) {
                fonts.giveBack();
                return write(mended.get(), issued, agency, copies, mendings - 1);
            }
            renderer.createPDFWithoutClosing();
            if (copies > 1 && !Copies.add(document, fonts.text, copies)) {
                return Optional.empty();
            }
            date(document, issued.map(day -> GregorianCalendar.from(day.atStartOfDay(agency.zone()))));
            document.setDocumentId(idOf(xhtml));
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf);
            fonts.giveBack();
            return Optional.of(pdf.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("PDF could not be written", e);
        }
    }

    private PdfRendererBuilder builder(PDDocument document, Drawings svg, Stationery stationery, Fonts fonts) {
        FontFaces text = stationery.typeface().map(this::own).orElse(shipped);
        Optional<FontFaces> decisions = stationery.decisions().map(this::own);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .withProducer(OwnPrint.PRODUCER)
                // With the measures known beforehand, only the fonts in which a document has letters are read.
                .useCacheStore(CacheStore.PDF_FONT_METRICS, measures.computeIfAbsent(List.of(text, decisions.orElse(text)),
                        faces -> new FSDefaultCacheStore()));
        use(text, FAMILY, builder, document, fonts);
        decisions.ifPresent(faces -> use(faces, DECISIONS, builder, document, fonts));
        builder.useFont(() -> new ByteArrayInputStream(fallback), "Baku signs", FontFaces.Face.REGULAR.weight(), FontFaces.Face.REGULAR.style(), true,
                EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
        builder.useSVGDrawer(svg);
        builder.useUnicodeLineBreaker(new Lines());
        builder.useProtocolsStreamImplementation(new ClassPathStreamFactory(resources), "classpath");
        // A template may load our own resources, pictures that it holds itself and the agency's pictures, but nothing else from
        // network or disk.
        Set<String> pictures = stationery.pictures();
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("classpath:") || uri.startsWith("data:") || pictures.contains(uri),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        return builder;
    }

    private FontFaces own(Typeface typeface) {
        return own.computeIfAbsent(typeface, FontFaces::of);
    }

    private static void use(FontFaces faces, String family, PdfRendererBuilder builder, PDDocument document, Fonts fonts) {
        faces.forEach(face -> builder.useFont(new PDFontSupplier(null) {
            @Override
            public PDFont supply() {
                return fonts.take(faces, face, family, document);
            }
        }, family, face.weight(), face.style(), true));
    }

    /** The fonts that a document has letters in. */
    private static final class Fonts {

        private final List<Runnable> taken = new ArrayList<>();
        private PDType0Font text;

        PDType0Font take(FontFaces faces, FontFaces.Face face, String family, PDDocument document) {
            TrueTypeFont parsed = faces.take(face);
            taken.add(() -> faces.giveBack(face, parsed));
            try {
                PDType0Font font = PDType0Font.load(document, parsed, true);
                text = family.equals(FAMILY) && face == FontFaces.Face.REGULAR ? font : text;
                return font;
            } catch (IOException e) {
                throw new UncheckedIOException("Font could not be read", e);
            }
        }

        /** Gives the fonts back for the next document, whether this one was written or failed. */
        void giveBack() {
            taken.forEach(Runnable::run);
        }
    }

    /** Replaces the present time by the date of issue, in both places where PDF/A requires the same date. */
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

    /** An id from the text, so that the same text gives the same file and two prints can be compared byte by byte. */
    private static long idOf(String xhtml) {
        return UUID.nameUUIDFromBytes(xhtml.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    /**
     * Breaks lines by the rules of Unicode, because those of the JDK would break "S.Psi." and "u.p."; but numbers do not break
     * at slashes.
     */
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
