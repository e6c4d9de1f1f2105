package id.baku.administration.deputy;

/** In which capacity somebody stands in for another. */
public enum DeputyKind {
    /** For an official who is absent for a while. */
    PLH("Plh."),
    /** For an office that nobody holds at present. */
    PLT("Plt.");

    private final String title;

    DeputyKind(String title) {
        this.title = title;
    }

    /** An office as documents write it for its deputy: "Plh. Kepala Balai". */
    public String of(String office) {
        return title + " " + office;
    }
}
