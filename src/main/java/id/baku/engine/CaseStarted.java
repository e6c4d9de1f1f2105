package id.baku.engine;

import java.util.Map;

/**
 * An instance of an SOP has begun; published within the transaction that starts it.
 *
 * @param processInstanceId id of the instance
 * @param businessKey       its readable key
 * @param agency            tenant
 * @param startedBy         user id; {@code null} when a process started it
 * @param data              what the start form gave, as plain values
 */
public record CaseStarted(String processInstanceId, String businessKey, String agency, String startedBy,
                          Map<String, Object> data) {
}
