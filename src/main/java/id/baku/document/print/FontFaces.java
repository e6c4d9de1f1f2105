package id.baku.document.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import org.apache.fontbox.ttf.NamingTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import id.baku.office.agency.Typeface;

/** The four faces of a typeface, as TrueType files. */
final class FontFaces {

    /** A face, in the words of CSS. */
    enum Face {
        REGULAR("Regular", 400, FontStyle.NORMAL),
        BOLD("Bold", 700, FontStyle.NORMAL),
        ITALIC("Italic", 400, FontStyle.ITALIC),
        BOLD_ITALIC("BoldItalic", 700, FontStyle.ITALIC);

        private final String fileName;
        private final int weight;
        private final FontStyle style;

        Face(String fileName, int weight, FontStyle style) {
            this.fileName = fileName;
            this.weight = weight;
            this.style = style;
        }

        int weight() {
            return weight;
        }

        FontStyle style() {
            return style;
        }

        private static Face of(NamingTable names) {
            String subfamily = names.getFontSubFamily() == null ? "" : names.getFontSubFamily();
            boolean bold = subfamily.contains("Bold");
            boolean italic = subfamily.contains("Italic") || subfamily.contains("Oblique");
            return bold ? italic ? BOLD_ITALIC : BOLD : italic ? ITALIC : REGULAR;
        }
    }

    private final Map<Face, byte[]> files = new EnumMap<>(Face.class);
    private final Map<Face, Queue<TrueTypeFont>> idle = new EnumMap<>(Face.class);

    private FontFaces() {
        for (Face face : Face.values()) {
            idle.put(face, new ConcurrentLinkedQueue<>());
        }
    }

    /**
     * Liberation Sans, which is metric-compatible with Arial: the rules ask for Arial, but its licence does not let it be
     * shipped.
     */
    static FontFaces shipped() {
        FontFaces faces = new FontFaces();
        for (Face face : Face.values()) {
            String path = "fonts/LiberationSans-" + face.fileName + ".ttf";
            try (InputStream ttf = FontFaces.class.getClassLoader().getResourceAsStream(path)) {
                if (ttf == null) {
                    throw new IllegalStateException("Font " + path + " is missing from the class path");
                }
                faces.files.put(face, ttf.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("Font " + path + " could not be read", e);
            }
        }
        return faces;
    }

    /** An agency's own typeface, found by its family name among the files of a folder. */
    static FontFaces of(Typeface typeface) {
        FontFaces faces = new FontFaces();
        try (Stream<Path> folder = Files.list(typeface.folder())) {
            List<Path> fonts = folder.filter(file -> file.toString().toLowerCase().endsWith(".ttf")).sorted().toList();
            for (Path file : fonts) {
                faces.addIfOf(typeface.family(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Fonts could not be read from " + typeface.folder(), e);
        }
        if (faces.files.size() < Face.values().length) {
            throw new IllegalStateException(typeface.folder() + " holds of the typeface '" + typeface.family() + "' only "
                    + faces.files.keySet() + "; documents need " + List.of(Face.values()));
        }
        return faces;
    }

    private void addIfOf(String family, byte[] ttf) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(ttf))) {
            if (family.equalsIgnoreCase(font.getNaming().getFontFamily())) {
                files.put(Face.of(font.getNaming()), ttf);
            }
        }
    }

    void forEach(Consumer<Face> action) {
        files.keySet().forEach(action);
    }

    /** The file of a face. */
    byte[] file(Face face) {
        return files.get(face);
    }

    /** A parsed face for use by one document at a time; it is given back when the document is written. */
    TrueTypeFont take(Face face) {
        TrueTypeFont parsed = idle.get(face).poll();
        if (parsed != null) {
            return parsed;
        }
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(files.get(face)));
            // Indonesian needs no ligatures, and they cost PDFBox more than half of its time.
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("Font could not be read", e);
        }
    }

    /** Gives a face back for the next document. */
    void giveBack(Face face, TrueTypeFont font) {
        idle.get(face).add(font);
    }
}
