package id.baku.sop.life;

import java.time.Instant;

import id.baku.engine.deploy.SopIdentity;

/**
 * A draft: an SOP that somebody has deployed or wants withdrawn, and the decision on it.
 *
 * @param agency     tenant of the agency
 * @param sop key, number and title of the SOP
 * @param act        what is to be done
 * @param deployment of the draft; the engine keeps it while it waits; {@code null} for a withdrawal
 * @param decidedBy who decided; like the values after it {@code null} while it waits
 * @param reason reason for the withdrawal or the return
 */
record SopDraft(String id, String agency, Act act, SopIdentity sop, String deployment, String sentBy, Instant sentAt, Standing standing,
                String decidedBy, Instant decidedAt, String reason) {

    /** What a draft is to do. */
    enum Act {
        /** The draft is to come into force. */
        DEPLOY,
        /** The SOP in force is to be withdrawn. */
        WITHDRAW
    }

    /** The states of a draft. */
    enum Standing {
        /** Waits for a second person's decision. */
        WAITING,
        /** The head has signed its sheet; it comes into force on its effective date. */
        RATIFIED,
        /** Done: the draft came into force, or the SOP was withdrawn; by now another version may be in force. */
        IN_FORCE,
        /** The second person returned it for changes. */
        RETURNED,
        /** The agency's analysts took it back. */
        WITHDRAWN,
        /** Another draft of the same SOP was sent before this one was decided. */
        REPLACED
    }
}
