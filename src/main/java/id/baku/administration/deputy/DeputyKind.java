package id.baku.administration.deputy;

/** As what somebody stands in for another. */
public enum DeputyKind {
    /** For an official who is absent for a while. */
    PLH("Plh."),
    /** For an office that nobody holds for now. */
    PLT("Plt.");

    private final String title;

    DeputyKind(String title) {
        this.title = title;
    }

    /** An office as documents name its deputy: "Plh. Kepala Balai". */
    public String of(String office) {
        return title + " " + office;
    }
}
