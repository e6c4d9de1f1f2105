package id.baku.engine.cases;

import java.util.List;
import java.util.Map;

/**
 * The engine no longer keeps anything of these cases. Rooms with rows of them delete these within the transaction that
 * publishes this. Documents and records stay by their own schedules.
 *
 * @param processInstanceIds ids of the instances, never empty
 * @param agencies number of these cases by agency, as far as that is still known
 */
public record CasesRemoved(List<String> processInstanceIds, Map<String, Integer> agencies) {
}
