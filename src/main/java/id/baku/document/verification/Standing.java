package id.baku.document.verification;

import java.time.Instant;

import id.baku.document.store.KeptDocument;

/**
 * The state of a document today.
 *
 * @param state   its state
 * @param current the version that counts: the last one issued or, before any issue, the last one drawn up
 * @param since when it was declared void or revoked; else {@code null}
 * @param ground the reason in the words that the public reads; else {@code null}
 * @param reason the reason for the agency only; else {@code null}
 * @param by the user who did it; {@code null} for the system
 */
public record Standing(State state, KeptDocument current, Instant since, WithdrawalGround ground, String reason, String by) {

    /** States, with their names for users. */
    public enum State {
        VALID("Sah"),
        UNISSUED("Belum diterbitkan"),
        EXPIRED("Masa berlaku berakhir"),
        VOIDED("Dibatalkan"),
        REVOKED("Dicabut");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static State of(WithdrawalKind kind) {
            return kind == WithdrawalKind.REVOKED ? REVOKED : VOIDED;
        }
    }

    static Standing of(State state, KeptDocument current) {
        return new Standing(state, current, null, null, null, null);
    }
}
