package id.baku.engine.form;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.baku.engine.entry.PrintableSigns;
import id.baku.engine.refusal.Refusal;

/**
 * Decides what an act may write, whatever program sends it: only fields of its form, each with a value that the form accepts.
 */
@Component
public class FormEntries {

    /** Nobody reads more problems at once. */
    private static final int MOST_PROBLEMS = 20;

    /** Evaluators by time zone, because expressions may ask for today. */
    private final Map<ZoneId, Feel> feel = new ConcurrentHashMap<>();
    private final PrintableSigns signs;
    private final Clock clock;

    FormEntries(PrintableSigns signs, Clock clock) {
        this.signs = signs;
        this.clock = clock;
    }

    /**
     * Refuses entries that the form does not accept, with the sentences of all problems.
     *
     * @param stored the case's data that the form knows
     * @param zone time zone of the agency, which decides what today is
     * @return what is to be written: the fields that were sent, and what the form computes
     */
    public Map<String, Object> taken(FormRules rules, Map<String, Object> stored, Map<String, Object> sent, ZoneId zone) {
        Map<String, Object> meant = MeantEntries.of(rules, sent);
        EntryCheck check = new EntryCheck(rules, stored, meant, feel(zone));
        refuse(Stream.concat(check.problems().stream(), MeantEntries.unprintable(rules, Places.merged(meant, check.taken()), signs).stream()).toList());
        return check.taken();
    }

    /**
     * Refuses entries not sent yet that the form does not accept; values that are still missing are no problem.
     *
     * @return what would be written of it now
     */
    public Map<String, Object> typed(FormRules rules, Map<String, Object> stored, Map<String, Object> typed, ZoneId zone) {
        EntryCheck check = new EntryCheck(rules, stored, MeantEntries.of(rules, typed), feel(zone));
        refuse(check.problemsSoFar());
        return check.taken();
    }

    /** What would be written of entries that are still being typed; those that the form does not accept are left out. */
    public Map<String, Object> shown(FormRules rules, Map<String, Object> stored, Map<String, Object> typed, ZoneId zone) {
        EntryCheck check = new EntryCheck(rules, stored, MeantEntries.of(rules, typed), feel(zone));
        check.problemsSoFar();
        return check.taken();
    }

    private Feel feel(ZoneId zone) {
        return feel.computeIfAbsent(zone, here -> new Feel(clock, here));
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(String.join(" ", problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)))
                    + (problems.size() > MOST_PROBLEMS ? " … dan %d lainnya.".formatted(problems.size() - MOST_PROBLEMS) : ""));
        }
    }
}
