package id.baku.engine.deploy;

import java.time.LocalDate;
import java.util.Optional;

import id.baku.office.agency.Agency;

/** What becomes of an SOP that a person deploys; asked within the engine's transaction of the deployment. */
public interface SentSops {

    /** Whether it is a draft until a second person confirms it. */
    boolean waits(Agency agency);

    /** Whether somebody has said that the SOP is meant to bear this number and title from now on. */
    boolean isMeant(Agency agency, SopIdentity sop);

    /** The deployment is refused, as it would change who the SOP is: keeps what it would be, for somebody to say that it is meant. */
    void hold(Agency agency, SopIdentity sop, String user);

    /** The effective date of a version of the SOP that is ratified and not yet in force. */
    Optional<LocalDate> waitsForItsDay(String agency, String sop);

    /** It was deployed as a draft. */
    void keep(Agency agency, SopIdentity sop, String deploymentId, String user);
}
