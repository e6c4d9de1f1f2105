package id.baku.service.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The index of a survey after PermenPANRB 14/2017: NRR of an unsur = its total / respondents, IKM = sum of NRR x weight
 * x 25. Nothing is rounded before the last step.
 *
 * @param respondents number of questionnaires
 * @param totals      sum of the marks of each unsur
 * @param weight      of each unsur
 */
record SurveyResult(int respondents, Map<Unsur, Integer> totals, Weight weight) {

    private static final BigDecimal CONVERSION = BigDecimal.valueOf(25);

    static SurveyResult of(List<Questionnaire> questionnaires, Weight weight) {
        Map<Unsur, Integer> totals = new EnumMap<>(Unsur.class);
        questionnaires.forEach(one -> one.marks().forEach((unsur, mark) -> totals.merge(unsur, mark, Integer::sum)));
        return new SurveyResult(questionnaires.size(), totals, weight);
    }

    /** Nilai IKM, two decimals. */
    BigDecimal index() {
        int sum = totals.values().stream().mapToInt(Integer::intValue).sum();
        return quotient(BigDecimal.valueOf(sum).multiply(weight.numerator()).multiply(CONVERSION),
                weight.denominator(), 2);
    }

    Mutu mutu() {
        return Mutu.of(index());
    }

    /** Nilai rata-rata of one unsur, three decimals. */
    BigDecimal average(Unsur unsur) {
        return quotient(total(unsur), BigDecimal.ONE, 3);
    }

    /** Nilai rata-rata tertimbang of one unsur, three decimals. */
    BigDecimal weighted(Unsur unsur) {
        return quotient(total(unsur).multiply(weight.numerator()), weight.denominator(), 3);
    }

    /** Category of one unsur by its average on the scale of the index. */
    Mutu mutu(Unsur unsur) {
        return Mutu.of(quotient(total(unsur).multiply(CONVERSION), BigDecimal.ONE, 2));
    }

    /** The unsur with the least total, or several that share it. */
    List<Unsur> lowest() {
        return withTotal(totals.values().stream().min(Comparator.naturalOrder()).orElseThrow());
    }

    /** The unsur with the greatest total, or several that share it. */
    List<Unsur> highest() {
        return withTotal(totals.values().stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private List<Unsur> withTotal(int total) {
        return Stream.of(Unsur.values()).filter(unsur -> totals.get(unsur) == total).toList();
    }

    private BigDecimal total(Unsur unsur) {
        return BigDecimal.valueOf(totals.get(unsur));
    }

    private BigDecimal quotient(BigDecimal above, BigDecimal below, int scale) {
        return above.divide(below.multiply(BigDecimal.valueOf(respondents)), scale, RoundingMode.HALF_UP);
    }
}
