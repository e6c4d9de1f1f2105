package id.baku.service.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The index of a survey after PermenPANRB 14/2017: NRR of an element = its total / respondents, IKM = sum of NRR x weight
 * x 25. Nothing is rounded before the last step.
 *
 * @param respondents number of complete questionnaires
 * @param totals      sum of the marks of each element
 * @param weight      of each element
 */
record SurveyResult(int respondents, Map<ServiceElement, Integer> totals, Weight weight) {

    private static final BigDecimal CONVERSION = BigDecimal.valueOf(25);

    /** The result of those questionnaires that are complete. */
    static SurveyResult of(List<Questionnaire> questionnaires, Weight weight) {
        List<Questionnaire> complete = questionnaires.stream().filter(Questionnaire::isComplete).toList();
        Map<ServiceElement, Integer> totals = new EnumMap<>(ServiceElement.class);
        complete.forEach(one -> one.marks().forEach((element, mark) -> totals.merge(element, mark, Integer::sum)));
        return new SurveyResult(complete.size(), totals, weight);
    }

    /** Nilai IKM, two decimals. */
    BigDecimal index() {
        int sum = totals.values().stream().mapToInt(Integer::intValue).sum();
        return quotient(BigDecimal.valueOf(sum).multiply(weight.numerator()).multiply(CONVERSION),
                weight.denominator(), 2);
    }

    IndexCategory category() {
        return IndexCategory.of(index());
    }

    /** Nilai rata-rata of one element, three decimals. */
    BigDecimal average(ServiceElement element) {
        return quotient(total(element), BigDecimal.ONE, 3);
    }

    /** Nilai rata-rata tertimbang of one element, three decimals. */
    BigDecimal weighted(ServiceElement element) {
        return quotient(total(element).multiply(weight.numerator()), weight.denominator(), 3);
    }

    /** Category of one element by its average on the scale of the index. */
    IndexCategory category(ServiceElement element) {
        return IndexCategory.of(quotient(total(element).multiply(CONVERSION), BigDecimal.ONE, 2));
    }

    /** The element with the lowest total, or all that share it. */
    List<ServiceElement> lowest() {
        return withTotal(totals.values().stream().min(Comparator.naturalOrder()).orElseThrow());
    }

    /** The element with the highest total, or all that share it. */
    List<ServiceElement> highest() {
        return withTotal(totals.values().stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private List<ServiceElement> withTotal(int total) {
        return Stream.of(ServiceElement.values()).filter(element -> totals.get(element) == total).toList();
    }

    private BigDecimal total(ServiceElement element) {
        return BigDecimal.valueOf(totals.get(element));
    }

    private BigDecimal quotient(BigDecimal above, BigDecimal below, int scale) {
        return above.divide(below.multiply(BigDecimal.valueOf(respondents)), scale, RoundingMode.HALF_UP);
    }
}
