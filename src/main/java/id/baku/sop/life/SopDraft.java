package id.baku.sop.life;

import java.time.Instant;

import id.baku.engine.deploy.SopIdentity;

/**
 * An SOP that somebody has deployed or wants withdrawn, and what became of that.
 *
 * @param agency     tenant of the agency
 * @param sop        who it is
 * @param act        what is to be done
 * @param deployment of the draft; the engine keeps it while it waits; {@code null} for a withdrawal
 * @param decidedBy  {@code null} while it waits, as what follows
 * @param reason     why it shall be withdrawn, or was returned
 */
record SopDraft(String id, String agency, Act act, SopIdentity sop, String deployment, String sentBy, Instant sentAt, Standing standing,
                String decidedBy, Instant decidedAt, String reason) {

    /** What waits for a second person. */
    enum Act {
        /** The draft is to come into force. */
        DEPLOY,
        /** The SOP in force is to be withdrawn. */
        WITHDRAW
    }

    /** Where it is in its life. */
    enum Standing {
        /** For a second person to confirm. */
        WAITING,
        /** The head has signed its sheet; it comes into force on its effective date. */
        RATIFIED,
        /** It was done: the draft came into force, or the SOP was withdrawn; another version may be in force by now. */
        IN_FORCE,
        /** The second person wants it changed. */
        RETURNED,
        /** The agency's analysts took it back. */
        WITHDRAWN,
        /** Another draft of the same SOP was sent before it was decided. */
        REPLACED
    }
}
