package id.baku.engine.cases;

import java.util.Map;
import java.util.Optional;

import id.baku.engine.diagram.DiagramProperties;

/**
 * An instance of an SOP has begun; published within the transaction that starts it.
 *
 * @param processInstanceId id of the instance
 * @param businessKey       its readable key
 * @param agency            tenant
 * @param sop               process key
 * @param properties        header of the SOP in its diagram
 * @param startedBy         user id; {@code null} when a process started it in the background
 * @param data what the start form sent or the origin carried over, as plain values
 * @param origin the case that started this one; empty when a person did
 */
public record CaseStarted(String processInstanceId, String businessKey, String agency, String sop,
                          DiagramProperties properties, String startedBy, Map<String, Object> data,
                          Optional<CaseOrigin> origin) {
}
