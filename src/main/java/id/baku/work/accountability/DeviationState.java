package id.baku.work.accountability;

/** How far a deviation has been accounted for. */
enum DeviationState {
    /** Recorded; nobody has given a reason yet. */
    OPEN("Belum dipertanggungjawabkan"),
    /** The executor has given a reason; the superior has not answered. */
    EXPLAINED("Menunggu atasan"),
    /** The superior has accepted the reason. */
    ACCEPTED("Diterima"),
    /** The superior wants a better reason. */
    RETURNED("Dikembalikan");

    private final String label;

    DeviationState(String label) {
        this.label = label;
    }

    /** The name shown to users. */
    String label() {
        return label;
    }

    /** Whether the executor has to give a reason: the first one, or a better one after a return. */
    boolean asksForReason() {
        return this == OPEN || this == RETURNED;
    }
}
