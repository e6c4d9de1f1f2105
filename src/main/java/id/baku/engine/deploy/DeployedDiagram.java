package id.baku.engine.deploy;

import java.time.Instant;

import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * A version of an SOP; the latest is the one that new cases run through.
 *
 * @param definitionId id of the process definition
 * @param version      the engine's count of versions
 * @param versionTag   the version as the analyst calls it; may be {@code null}
 * @param deployedAt   when it was deployed
 * @param sha256       hash of the diagram's file, in hexadecimal digits
 * @param withdrawn whether no case may start through it, because its SOP was withdrawn
 * @param process      the process as it was drawn; its id is the SOP's key
 */
public record DeployedDiagram(String definitionId, int version, String versionTag, Instant deployedAt, String sha256,
                              boolean withdrawn, Process process) {
}
