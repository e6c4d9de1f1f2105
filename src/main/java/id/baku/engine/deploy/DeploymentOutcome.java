package id.baku.engine.deploy;

import java.util.List;

/**
 * What became of one SOP when the folders were deployed.
 *
 * @param agency   tenant
 * @param file     the diagram's file
 * @param result   what happened
 * @param messages for the analyst, in Indonesian: reasons of a refusal, or what differs
 */
public record DeploymentOutcome(String agency, String file, Result result, List<String> messages) {

    enum Result {
        /** A new version runs. */
        DEPLOYED,
        /** The running version is the same. */
        UNCHANGED,
        /** Somebody deployed another version, e.g. from Modeler: it was left running. */
        KEPT,
        /** The diagram breaks the rules; the version before it keeps running. */
        REFUSED
    }
}
