package id.baku.document.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which signs can be printed: those of the text's typeface, and ticks, boxes, arrows and the like from a second one. Scripts
 * that need shaping or run from right to left are left out even where the second typeface has their letters: they would print
 * wrong.
 */
final class Glyphs {

    /** DejaVu Sans; its licence lets it be embedded. */
    static final String FALLBACK = "fonts/DejaVuSans.ttf";

    private static final Set<UnicodeScript> SCRIPTS = Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.LATIN,
            UnicodeScript.GREEK, UnicodeScript.CYRILLIC);
    private static final int HYPHEN_THAT_DOES_NOT_BREAK = 0x2011;
    private static final BitSet TEXT = text();
    private static final BitSet ALL = all();

    private Glyphs() {
    }

    /** The form in which a sign is printed: a variant of a letter becomes the letter itself, a sign without a shape nothing. */
    static String plain(int sign) {
        if (sign == HYPHEN_THAT_DOES_NOT_BREAK) {
            return "-";
        }
        String itself = Character.toString(sign);
        if (TEXT.get(sign)) {
            return itself;
        }
        if (isVariation(sign)) {
            return "";
        }
        String plain = Normalizer.normalize(itself, Normalizer.Form.NFKC);
        return plain.codePoints().allMatch(TEXT::get) ? plain : itself;
    }

    /** The first sign of a text that cannot be printed; {@code null} where all can. */
    static String unprintable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().filter(sign -> !isPrintable(sign))
                .mapToObj(Character::toString).findFirst().orElse(null);
    }

    /** The text with an empty box for every sign that cannot be printed. */
    static String boxed(String text) {
        return unprintable(text) == null ? text : text.codePoints()
                .mapToObj(sign -> isPrintable(sign) ? Character.toString(sign) : "\u25A1").collect(Collectors.joining());
    }

    private static boolean isPrintable(int sign) {
        return ALL.get(sign) || sign < ' ' || Character.getType(sign) == Character.FORMAT;
    }

    private static boolean isVariation(int sign) {
        return sign >= 0xFE00 && sign <= 0xFE0F;
    }

    private static BitSet text() {
        BitSet inAll = new BitSet();
        inAll.set(0, Character.MAX_CODE_POINT);
        FontFaces shipped = FontFaces.shipped();
        shipped.forEach(face -> inAll.and(signs(shipped.file(face))));
        return inAll;
    }

    private static BitSet all() {
        BitSet all = signs(fallback());
        for (int sign = all.nextSetBit(0); sign >= 0; sign = all.nextSetBit(sign + 1)) {
            if (!SCRIPTS.contains(UnicodeScript.of(sign))) {
                all.clear(sign);
            }
        }
        all.or(TEXT);
        return all;
    }

    static byte[] fallback() {
        try (InputStream ttf = Glyphs.class.getClassLoader().getResourceAsStream(FALLBACK)) {
            return ttf.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Font " + FALLBACK + " could not be read", e);
        }
    }

    private static BitSet signs(byte[] ttf) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(ttf))) {
            CmapLookup letters = font.getUnicodeCmapLookup();
            BitSet signs = new BitSet();
            for (int sign = ' '; sign < Character.MIN_SUPPLEMENTARY_CODE_POINT * 2; sign++) {
                if (letters.getGlyphId(sign) > 0) {
                    signs.set(sign);
                }
            }
            return signs;
        } catch (IOException e) {
            throw new UncheckedIOException("Font could not be read", e);
        }
    }
}
