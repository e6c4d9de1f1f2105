package id.baku.service.survey;

import java.math.BigDecimal;

/**
 * Categories of the index (PermenPANRB 14/2017). The regulation's intervals leave gaps between two of them; the lower
 * bounds applied to the index rounded to two decimals leave none.
 */
enum IndexCategory {
    A("88.31", "Sangat Baik"),
    B("76.61", "Baik"),
    C("65.00", "Kurang Baik"),
    D("0.00", "Tidak Baik");

    private final BigDecimal from;
    private final String performance;

    IndexCategory(String from, String performance) {
        this.from = new BigDecimal(from);
        this.performance = performance;
    }

    static IndexCategory of(BigDecimal roundedIndex) {
        for (IndexCategory category : values()) {
            if (roundedIndex.compareTo(category.from) >= 0) {
                return category;
            }
        }
        throw new IllegalArgumentException("No category for index " + roundedIndex);
    }

    /** The words for the category in reports (kinerja unit pelayanan). */
    String performance() {
        return performance;
    }
}
