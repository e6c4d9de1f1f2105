package id.baku.engine;

import java.time.Instant;

import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * The version of an SOP that new cases run through.
 *
 * @param definitionId id of the process definition
 * @param version      the engine's count of versions
 * @param versionTag   the version as the analyst calls it; may be {@code null}
 * @param deployedAt   when it was deployed
 * @param process      the process as it was drawn; its id is the SOP's key
 */
public record DeployedDiagram(String definitionId, int version, String versionTag, Instant deployedAt,
                              Process process) {
}
