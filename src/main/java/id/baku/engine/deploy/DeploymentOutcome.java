package id.baku.engine.deploy;

import java.util.List;

/**
 * The result for one SOP when the folders were deployed.
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
        /** The running version was deployed from elsewhere, e.g. from Modeler, and was left in place. */
        KEPT,
        /** The diagram breaks the rules; the version before it keeps running. */
        REFUSED
    }
}
