package id.baku.engine.deploy;

import id.baku.office.agency.Agency;

/**
 * A change of a draft's state.
 *
 * @param draft id of the draft
 * @param what   happened
 * @param sop key, number and title of the SOP
 * @param sentBy who deployed it
 * @param by the user who did it
 * @param reason the user's reason; {@code null} where none is given
 */
public record DraftNews(Agency agency, String draft, What what, SopIdentity sop, String sentBy, String by, String reason) {

    /** The possible changes. */
    public enum What {
        /** It was sent and waits for a second person. */
        SENT,
        /** Its sheet is signed, and it comes into force on its effective date. */
        RATIFIED,
        /** It came into force. */
        IN_FORCE,
        /** The second person returned the draft, or refused the withdrawal. */
        RETURNED,
        /** The agency's analysts took it back. */
        TAKEN_BACK,
        /** Somebody asked for the SOP in force to be withdrawn. */
        WITHDRAWAL_ASKED,
        /** The SOP was withdrawn. */
        WITHDRAWN
    }
}
