package id.baku.sop.diagram;

import java.time.Instant;

/**
 * A deployed version of an SOP.
 *
 * @param version      the engine's count
 * @param versionTag   the version as the analyst calls it; may be {@code null}
 * @param deployedAt   when it was deployed
 * @param deployedBy   id of the user who deployed it; {@code null} when the system did, from the folder
 * @param source       where it comes from
 * @param sha256       hash of the diagram's file
 * @param runningCases number of its running cases
 */
record DiagramVersion(int version, String versionTag, Instant deployedAt, String deployedBy, String source,
                      String sha256, long runningCases) {
}
