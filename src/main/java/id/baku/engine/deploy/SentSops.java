package id.baku.engine.deploy;

import java.time.LocalDate;
import java.util.Optional;

import id.baku.office.agency.Agency;

/** Decides what happens to an SOP that a person deploys; called within the engine's transaction of the deployment. */
public interface SentSops {

    /** Whether deployments of an agency are drafts until a second person confirms them. */
    boolean waits(Agency agency);

    /** Whether somebody has confirmed that the SOP gets this number and title. */
    boolean isMeant(Agency agency, SopIdentity sop);

    /** Keeps number and title of a deployment that is refused because it would change them, to be confirmed by somebody. */
    void hold(Agency agency, SopIdentity sop, String user);

    /** The effective date of a version of the SOP that is ratified and not in force yet. */
    Optional<LocalDate> waitsForItsDay(String agency, String sop);

    /** Keeps a deployment as a draft. */
    void keep(Agency agency, SopIdentity sop, String deploymentId, String user);
}
