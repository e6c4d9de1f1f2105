package id.baku.engine.deploy;

import id.baku.office.agency.Agency;

/**
 * Something happened to a draft of an agency.
 *
 * @param draft  its id
 * @param what   happened
 * @param sop    who it is
 * @param sentBy who deployed it
 * @param by     who did what happened
 * @param reason what he says of it; {@code null} where nothing is said
 */
public record DraftNews(Agency agency, String draft, What what, SopIdentity sop, String sentBy, String by, String reason) {

    /** What can happen. */
    public enum What {
        /** It waits for a second person. */
        SENT,
        /** Its sheet is signed: it comes into force on its effective date. */
        RATIFIED,
        /** It is in force. */
        IN_FORCE,
        /** The second person wants it changed, or the SOP not to be withdrawn. */
        RETURNED,
        /** The agency's analysts do not want it any more. */
        TAKEN_BACK,
        /** Somebody asks that the SOP in force be withdrawn. */
        WITHDRAWAL_ASKED,
        /** It is withdrawn. */
        WITHDRAWN
    }
}
