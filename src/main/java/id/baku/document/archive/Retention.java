package id.baku.document.archive;

import java.util.Comparator;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code baku.retention}: how long documents of a kind are kept (jadwal retensi arsip). A kind is named in full, or by
 * how it begins up to a hyphen: {@code laporan} is also for {@code laporan-skm}.
 *
 * @param source where the values come from; shown together with them
 * @param others for the kinds that are not listed
 * @param kinds  by kind
 */
@ConfigurationProperties("baku.retention")
record Retention(@DefaultValue("Nilai contoh, ganti dengan JRA instansi") String source, @DefaultValue Rule others,
                 @DefaultValue Map<String, Rule> kinds) {

    Rule of(String kind) {
        return kinds.keySet().stream().filter(named -> kind.equals(named) || kind.startsWith(named + "-"))
                .max(Comparator.comparingInt(String::length)).map(kinds::get).orElse(others);
    }

    /** The shortest retention of any kind. */
    int leastYears() {
        return kinds.values().stream().filter(rule -> rule.fate() != Fate.KEEP).mapToInt(Rule::years)
                .reduce(others.years(), Math::min);
    }

    /**
     * @param active   years after the end of the case in the office
     * @param inactive years in the record centre
     * @param fate what is proposed when both are over
     */
    record Rule(@DefaultValue("2") int active, @DefaultValue("3") int inactive, @DefaultValue("REVIEW") Fate fate) {

        int years() {
            return active + inactive;
        }
    }

    /** What is proposed when retention is over. */
    enum Fate {
        DESTROY("Musnah"), KEEP("Permanen"), REVIEW("Dinilai kembali");

        private final String label;

        Fate(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
