package id.baku.engine.diagram;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

import id.baku.office.calendar.WorkingDuration;

/**
 * The time expression of a timer as the diagram writes it: {@code R3/PT30M}, {@code R3/<start>/P1D}, {@code PT5M},
 * a date, or with expressions inside.
 */
public record TimerText(String text) {

    private static final Pattern CYCLE = Pattern.compile("R\\d*/(.+)", Pattern.DOTALL);
    private static final Pattern STARTED_CYCLE = Pattern.compile("R(\\d{1,3})/(.+)/([^/}]+)", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile("R(\\d{1,3})/");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T[\\d:.]+(Z|[+-][\\d:]+)?)?");

    public static TimerText of(TimerEventDefinition timer) {
        return Stream.of(timer.getTimeCycle(), timer.getTimeDuration(), timer.getTimeDate())
                .filter(Objects::nonNull).findFirst()
                .map(expression -> new TimerText(expression.getTextContent().strip())).orElse(new TimerText(""));
    }

    /** Reads it from an element of the engine's parser. */
    public static TimerText of(Element timer) {
        return Stream.of("timeCycle", "timeDuration", "timeDate").map(timer::element)
                .filter(Objects::nonNull).findFirst()
                .map(element -> new TimerText(element.getText().strip())).orElse(new TimerText(""));
    }

    /** The expression for its first firing: a duration from now, or the start of a cycle that has one. */
    public Optional<String> firstDue() {
        Matcher cycle = CYCLE.matcher(text);
        String rest = cycle.matches() ? cycle.group(1) : text;
        int slash = outsideExpression(rest);
        String first = slash < 0 ? rest : rest.substring(0, slash);
        return first.isBlank() ? Optional.empty() : Optional.of(first);
    }

    /** The standard in it: the duration, including that of a cycle with a start. */
    public Optional<String> standard() {
        Matcher cycle = STARTED_CYCLE.matcher(text);
        return cycle.matches() && WorkingDuration.isReadable(cycle.group(3)) ? Optional.of(cycle.group(3)) : firstDue();
    }

    /** Whether its durations can be read; parts with expressions are known only at run time and count as readable. */
    public boolean isReadable() {
        return firstDue().filter(first -> first.contains("{") || WorkingDuration.isReadable(first)
                || DATE.matcher(first).matches()).isPresent();
    }

    /** The start of a cycle, if it names one. */
    public Optional<String> startOfCycle() {
        Matcher cycle = STARTED_CYCLE.matcher(text);
        return cycle.matches() && WorkingDuration.isReadable(cycle.group(3)) && !WorkingDuration.isReadable(cycle.group(2))
                ? Optional.of(cycle.group(2)) : Optional.empty();
    }

    /** How many reminders a cycle gives, as drawn; 0 for other timers, and for a cycle without end. */
    public int repetitions() {
        Matcher count = COUNT.matcher(text);
        return count.lookingAt() ? Integer.parseInt(count.group(1)) : 0;
    }

    /**
     * The text for the engine. With a start, the engine fires a cycle at the start and after each repetition; without one, only
     * after each repetition. So a cycle with a start gets one repetition less, and {@code R3} reminds three times in either
     * case.
     */
    public String forEngine() {
        return startOfCycle().map(start -> "R%d/%s%s".formatted(Math.max(0, repetitions() - 1), start,
                text.substring(text.lastIndexOf('/')))).orElse(text);
    }

    private static int outsideExpression(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '/' && depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
