package id.baku.engine.diagram;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** Reads the delegate that an element calls, and names those that several rooms look for. */
public final class Delegates {

    /** Name of the delegate that draws up documents. */
    public static final String DRAW_UP = "buatNaskah";

    /** Name of the delegate that starts another SOP. */
    public static final String START_SOP = "mulaiSop";

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    private Delegates() {
    }

    /** The attribute "Delegate expression"; {@code null} where it is missing. */
    public static String expressionOf(BaseElement element) {
        return Extensions.attribute(element.getDomElement(), "delegateExpression");
    }

    /** The name of the delegate in an expression; empty where the expression is more than a name. */
    public static Optional<String> nameIn(String expression) {
        Matcher name = EXPRESSION.matcher(expression.strip());
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** Whether an element calls this delegate, regardless of blanks in the expression. */
    public static boolean calls(BaseElement element, String delegate) {
        return Optional.ofNullable(expressionOf(element)).flatMap(Delegates::nameIn).filter(delegate::equals).isPresent();
    }
}
