package id.baku.work.accountability;

/** In what an activity deviated from its mutu baku: the three that the warnings of the sheets name. */
enum DeviationKind {
    ITEMS("Kelengkapan"),
    TIME("Waktu"),
    OUTPUT("Output");

    private final String label;

    DeviationKind(String label) {
        this.label = label;
    }

    /** As users read it. */
    String label() {
        return label;
    }
}
