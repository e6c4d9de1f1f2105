package id.baku.work.accountability;

/** The kinds of deviation, which are the three that the warnings of the sheets name. */
enum DeviationKind {
    ITEMS("Kelengkapan"),
    TIME("Waktu"),
    OUTPUT("Output");

    private final String label;

    DeviationKind(String label) {
        this.label = label;
    }

    /** The name shown to users. */
    String label() {
        return label;
    }
}
