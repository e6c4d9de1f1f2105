package id.baku.office.agency;

/** What users of an agency may do beside the work of an executor role; each is a group {@code <agency>-<id>}. */
public enum Duty {
    /** Watches the agency's instances and their lateness, changes nothing. */
    SUPERVISOR("pengawas", "Pengawas", "cockpit"),
    /** Draws the agency's diagrams and deploys them. */
    ANALYST("perancang", "Perancang proses", "cockpit"),
    /** Manages the agency's users and the roles they hold, and nobody else's; keeps its calendar. */
    ADMINISTRATOR("pengelola", "Pengelola pengguna", "admin");

    private final String id;
    private final String label;
    private final String application;

    Duty(String id, String label, String application) {
        this.id = id;
        this.label = label;
        this.application = application;
    }

    public String groupIn(Agency agency) {
        return agency.groupOf(id);
    }

    /** The name shown to users. */
    public String label() {
        return label;
    }

    /** The web app in which it is done. */
    String application() {
        return application;
    }
}
