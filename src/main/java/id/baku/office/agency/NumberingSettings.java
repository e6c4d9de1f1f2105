package id.baku.office.agency;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.boot.context.properties.bind.DefaultValue;

import id.baku.office.agency.Numbering.Series;
import id.baku.office.agency.Numbering.Style;

/**
 * {@code baku.agencies.<id>.numbering}: pattern, classification and unit code of an agency's numbers, the series, and
 * kinds that differ from their series.
 *
 * @param pattern        of a number: {@code {klasifikasi}}, {@code {nomor}} or {@code {nomor:4}}, {@code {unit}},
 *                       {@code {bulan}}, {@code {tahun}}
 * @param classification code that a pattern writes
 * @param unit           code that a pattern writes
 * @param keepers        roles that may declare a number void
 * @param series         each begins anew with the year; the first takes the kinds that no other names
 * @param kinds          of documents that differ from their series
 */
record NumberingSettings(@DefaultValue("{nomor}/{tahun}") String pattern, String classification, String unit,
                         @DefaultValue Set<String> keepers, @DefaultValue List<SeriesSettings> series,
                         @DefaultValue Map<String, KindSettings> kinds) {

    /**
     * @param id             by which the register keeps it: do not change it
     * @param name           on the page of the register
     * @param pattern        where it is not the agency's
     * @param classification where it is not the agency's
     * @param kinds          of documents that take their numbers from it
     * @param last           the number given last in a year by an earlier register
     */
    record SeriesSettings(String id, String name, String pattern, String classification, @DefaultValue Set<String> kinds,
                          @DefaultValue Map<Integer, Integer> last) {
    }

    /**
     * @param pattern        where it is not the series'
     * @param classification where it is not the series'
     */
    record KindSettings(String pattern, String classification) {
    }

    /** For an agency without settings of numbers: one series, whose numbers nobody may void. */
    static NumberingSettings none() {
        return new NumberingSettings("{nomor}/{tahun}", null, null, Set.of(), List.of(), Map.of());
    }

    /** The numbering that these settings describe; refuses settings that would give wrong or double numbers. */
    Numbering toNumbering(Set<String> roles) {
        keepers.stream().filter(keeper -> !roles.contains(keeper)).findAny().ifPresent(keeper -> {
            throw new IllegalArgumentException("unknown role " + keeper + " among the keepers of the register");
        });
        List<Series> all = (series.isEmpty() ? List.of(new SeriesSettings("surat", "Surat", null, null, Set.of(), Map.of()))
                : series).stream().map(one -> new Series(one.id(), one.name(), one.kinds(), one.last(),
                        style(one.id(), one.pattern(), one.classification(), pattern, classification))).toList();
        refuseKindsOfSeveral(all);
        Map<String, Style> styles = new HashMap<>();
        Numbering numbering = new Numbering(keepers, all, styles, unit);
        kinds.forEach((kind, own) -> {
            Style ofSeries = numbering.seriesOf(kind).style();
            styles.put(kind, style(kind, own.pattern(), own.classification(), ofSeries.pattern().text(),
                    ofSeries.classification()));
        });
        refuseEqualNumbers(numbering);
        return numbering;
    }

    private Style style(String of, String ownPattern, String ownClassification, String otherPattern, String otherClassification) {
        Style style = new Style(new NumberPattern(Optional.ofNullable(ownPattern).orElse(otherPattern)),
                Optional.ofNullable(ownClassification).orElse(otherClassification));
        if (style.pattern().uses("klasifikasi") && style.classification() == null) {
            throw new IllegalArgumentException("the numbers of " + of + " need a classification");
        }
        if (style.pattern().uses("unit") && unit == null) {
            throw new IllegalArgumentException("the numbers of " + of + " need a unit");
        }
        return style;
    }

    private static void refuseKindsOfSeveral(List<Series> all) {
        Set<String> named = new HashSet<>();
        all.stream().flatMap(one -> one.kinds().stream()).filter(kind -> !named.add(kind)).findAny().ifPresent(kind -> {
            throw new IllegalArgumentException(kind + " belongs to more than one series of numbers");
        });
    }

    /** Two series that write their numbers alike would give the same number to two documents. */
    private static void refuseEqualNumbers(Numbering numbering) {
        Map<String, String> writtenBy = new LinkedHashMap<>();
        for (Series one : numbering.series()) {
            Set<String> written = new HashSet<>(Set.of(written(one.style())));
            numbering.styles().forEach((kind, style) -> {
                if (numbering.seriesOf(kind).equals(one)) {
                    written.add(written(style));
                }
            });
            written.forEach(text -> {
                String other = writtenBy.put(text, one.id());
                if (other != null) {
                    throw new IllegalArgumentException("the series " + other + " and " + one.id() + " write the same numbers: "
                            + text);
                }
            });
        }
    }

    private static String written(Style style) {
        return style.pattern().text().replace("{klasifikasi}", String.valueOf(style.classification()))
                .replaceAll("\\{nomor:\\d}", "{nomor}");
    }
}
