package id.baku.engine.diagram;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** The delegate that an element calls, and the names of those that more than one room looks for. */
public final class Delegates {

    /** Draws up documents. */
    public static final String DRAW_UP = "buatNaskah";

    /** Starts another SOP. */
    public static final String START_SOP = "mulaiSop";

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    private Delegates() {
    }

    /** What stands in the attribute "Delegate expression"; {@code null} where nothing does. */
    public static String expressionOf(BaseElement element) {
        return Extensions.attribute(element.getDomElement(), "delegateExpression");
    }

    /** The name of the delegate that an expression stands for; empty where it is more than a name. */
    public static Optional<String> nameIn(String expression) {
        Matcher name = EXPRESSION.matcher(expression.strip());
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** Whether an element calls this delegate, however the analyst set the blanks. */
    public static boolean calls(BaseElement element, String delegate) {
        return Optional.ofNullable(expressionOf(element)).flatMap(Delegates::nameIn).filter(delegate::equals).isPresent();
    }
}
