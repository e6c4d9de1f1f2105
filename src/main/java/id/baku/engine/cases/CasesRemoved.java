package id.baku.engine.cases;

import java.util.List;
import java.util.Map;

/**
 * The engine keeps nothing of these cases any more: whoever has rows of theirs deletes them, within the transaction that
 * publishes this. Documents and records stay by their own schedules.
 *
 * @param processInstanceIds ids of the instances, never empty
 * @param agencies           how many of them each agency had, as far as that is still known
 */
public record CasesRemoved(List<String> processInstanceIds, Map<String, Integer> agencies) {
}
