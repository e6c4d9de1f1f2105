package id.baku.document.verification;

import java.time.Instant;

import id.baku.document.store.KeptDocument;

/**
 * How a document stands today.
 *
 * @param state   its state
 * @param current the version that counts: issued last, or before that drawn up last
 * @param since   when it was declared void or revoked; else {@code null}
 * @param ground  why, as the public reads it; else {@code null}
 * @param reason  why, for the agency only; else {@code null}
 * @param by      user who did it; {@code null} too where the system did
 */
public record Standing(State state, KeptDocument current, Instant since, WithdrawalGround ground, String reason, String by) {

    /** States as people read them. */
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
