package id.baku.office.agency;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an agency writes on and with, where the office rules leave it open.
 *
 * @param emblem   where the emblem's picture lies: {@code classpath:/…} or {@code file:/…}, SVG or PNG
 * @param scripts  lines in a script of the region, each below the Latin line that it repeats
 * @param paper    sheet size
 * @param typeface its own typeface; empty for the shipped one, which has the measures of Arial
 * @param fontSize of the text, in points
 * @param decisions the typeface of its decisions, which then are written as legislation is: in 12 points; empty where they
 *                 are written as everything else
 */
public record Stationery(String emblem, Scripts scripts, Paper paper, Optional<Typeface> typeface, int fontSize,
                         Optional<Typeface> decisions) {

    /** An invented emblem, for agencies that set none of their own. */
    public static final String SAMPLE_EMBLEM = "classpath:/naskah/lambang-contoh.svg";

    private static final List<Integer> FONT_SIZES = List.of(11, 12);

    public Stationery {
        if (!FONT_SIZES.contains(fontSize)) {
            throw new IllegalArgumentException("fontSize is " + fontSize + ", the office rules know 11 and 12 points");
        }
    }

    /** Stationery without a separate typeface for decisions. */
    public Stationery(String emblem, Scripts scripts, Paper paper, Optional<Typeface> typeface, int fontSize) {
        this(emblem, scripts, paper, typeface, fontSize, Optional.empty());
    }

    /** Arial 11 on A4 under the sample emblem. */
    public static Stationery plain() {
        return new Stationery(SAMPLE_EMBLEM, Scripts.NONE, Paper.A4, Optional.empty(), 11);
    }

    public boolean hasSampleEmblem() {
        return emblem.equals(SAMPLE_EMBLEM);
    }

    /** All pictures a document of the agency may show. */
    public Set<String> pictures() {
        return Stream.concat(Stream.of(emblem),
                Stream.of(scripts.government(), scripts.name()).flatMap(Optional::stream).map(Script::picture))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Lines in the script of the region: one below the line of the government, one below the agency's name. */
    public record Scripts(Optional<Script> government, Optional<Script> name) {
        static final Scripts NONE = new Scripts(Optional.empty(), Optional.empty());
    }

    /**
     * @param picture where its SVG lies
     * @param text    what it says, in Unicode
     */
    public record Script(String picture, String text) {
    }
}
