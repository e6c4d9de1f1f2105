package id.baku.document.draft;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;

/** Counts the lists that Word numbers by itself, paragraph by paragraph, and answers the mark that Word shows. */
final class DocxNumbering {

    private static final int LEVELS = 9;

    private final XWPFNumbering numbering;
    private final Map<BigInteger, int[]> counters = new HashMap<>();
    private final Set<BigInteger> begun = new HashSet<>();

    /** @param numbering {@code null} where the file has no lists */
    DocxNumbering(XWPFNumbering numbering) {
        this.numbering = numbering;
    }

    /**
     * The mark of the next paragraph of a list, e.g. {@code (2)}, {@code b.} or a dash for a bullet; nothing where the
     * list is switched off.
     *
     * @throws IllegalArgumentException naming a kind of mark that no naskah has
     */
    Optional<String> next(BigInteger list, int level) {
        XWPFNum num = numbering == null ? null : numbering.getNum(list);
        if (num == null || level < 0 || level >= LEVELS) {
            return Optional.empty();
        }
        BigInteger abstractId = num.getCTNum().getAbstractNumId().getVal();
        XWPFAbstractNum description = numbering.getAbstractNum(abstractId);
        CTLvl[] levels = description == null ? new CTLvl[0] : description.getCTAbstractNum().getLvlArray();
        if (level >= levels.length) {
            return Optional.empty();
        }
        int[] counter = counters.computeIfAbsent(abstractId, id -> new int[LEVELS]);
        if (begun.add(list)) {
            restart(num, counter);
        }
        counter[level] = counter[level] == 0 ? start(levels[level]) : counter[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = 0;
        }
        return mark(levels[level], level, counter[level]);
    }

    private static void restart(XWPFNum num, int[] counter) {
        for (CTNumLvl override : num.getCTNum().getLvlOverrideArray()) {
            int level = override.getIlvl().intValue();
            if (override.isSetStartOverride() && level >= 0 && level < LEVELS) {
                int first = override.getStartOverride().getVal().intValue();
                counter[level] = first <= 1 ? 0 : first - 1;
            }
        }
    }

    private static int start(CTLvl level) {
        return level.isSetStart() ? Math.max(1, level.getStart().getVal().intValue()) : 1;
    }

    private static Optional<String> mark(CTLvl level, int depth, int number) {
        String format = level.isSetNumFmt() ? level.getNumFmt().getVal().toString() : "decimal";
        String text = level.isSetLvlText() && level.getLvlText().getVal() != null ? level.getLvlText().getVal() : "";
        String place = "%" + (depth + 1);
        return switch (format) {
            case "none" -> Optional.empty();
            case "bullet" -> Optional.of("-");
            case "decimal" -> Optional.of(filled(text, place, String.valueOf(number)));
            case "lowerLetter" -> Optional.of(filled(text, place, String.valueOf((char) ('a' + (number - 1) % 26))));
            default -> throw new IllegalArgumentException("Penomoran jenis \"%s\"".formatted(format));
        };
    }

    private static String filled(String text, String place, String number) {
        String mark = text.replace(place, number).strip();
        if (mark.contains("%")) {
            throw new IllegalArgumentException("Penomoran bertingkat (misalnya 1.1)");
        }
        return mark;
    }
}
