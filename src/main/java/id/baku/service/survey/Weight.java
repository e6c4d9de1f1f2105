package id.baku.service.survey;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The weight of each element, kept as it is declared: one ninth is no decimal, and the 0.11 that some offices use instead
 * lowers the index by one percent, enough to change a category.
 *
 * @param numerator   above the line
 * @param denominator below the line
 */
record Weight(BigDecimal numerator, BigDecimal denominator) {

    private static final Pattern FRACTION = Pattern.compile("(\\d+(?:\\.\\d+)?)(?:/(\\d+))?");

    /** @param text a fraction such as {@code 1/9}, or a decimal such as {@code 0.11} */
    static Weight of(String text) {
        Matcher fraction = FRACTION.matcher(text.strip());
        if (!fraction.matches()) {
            throw new IllegalArgumentException("Weight '" + text + "' is neither a fraction such as 1/9 nor a decimal");
        }
        Weight weight = new Weight(new BigDecimal(fraction.group(1)),
                fraction.group(2) == null ? BigDecimal.ONE : new BigDecimal(fraction.group(2)));
        if (weight.numerator.signum() == 0 || weight.denominator.signum() == 0
                || weight.numerator.multiply(BigDecimal.valueOf(ServiceElement.values().length))
                        .compareTo(weight.denominator) > 0) {
            throw new IllegalArgumentException("Nine times the weight '" + text + "' must be more than 0 and at most 1");
        }
        return weight;
    }

    @Override
    public String toString() {
        String above = numerator.toPlainString();
        return denominator.compareTo(BigDecimal.ONE) == 0 ? above : above + "/" + denominator.toPlainString();
    }
}
