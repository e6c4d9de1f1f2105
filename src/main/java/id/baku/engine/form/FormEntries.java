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
 * What an act may write is decided here, whatever program sends it: the fields of its form and nothing else, each as the
 * form wants it.
 */
@Component
public class FormEntries {

    /** More at once nobody reads. */
    private static final int MOST_PROBLEMS = 20;

    /** By the zone in which today is meant. */
    private final Map<ZoneId, Feel> feel = new ConcurrentHashMap<>();
    private final PrintableSigns signs;
    private final Clock clock;

    FormEntries(PrintableSigns signs, Clock clock) {
        this.signs = signs;
        this.clock = clock;
    }

    /**
     * Refuses, with the sentences of all that is wrong, what is not what the form asks for.
     *
     * @param stored the case's data that the form knows
     * @param zone   of the agency: what today is
     * @return what is to be written: the fields that were sent, and what the form computes
     */
    public Map<String, Object> taken(FormRules rules, Map<String, Object> stored, Map<String, Object> sent, ZoneId zone) {
        Map<String, Object> meant = MeantEntries.of(rules, sent);
        EntryCheck check = new EntryCheck(rules, stored, meant, feel(zone));
        refuse(Stream.concat(check.problems().stream(), MeantEntries.unprintable(rules, Places.merged(meant, check.taken()), signs).stream()).toList());
        return check.taken();
    }

    /**
     * Refuses of what is typed and not sent yet what the form does not take; whatever it still lacks may come.
     *
     * @return what would be written of it now
     */
    public Map<String, Object> typed(FormRules rules, Map<String, Object> stored, Map<String, Object> typed, ZoneId zone) {
        EntryCheck check = new EntryCheck(rules, stored, MeantEntries.of(rules, typed), feel(zone));
        refuse(check.problemsSoFar());
        return check.taken();
    }

    /** The same of what is still being typed: what the form does not take is left out. */
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
