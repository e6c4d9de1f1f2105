package id.baku.agency;

/** What users of an agency may do beside the work of an executor role; each is a group {@code <agency>-<id>}. */
public enum Duty {
    /** Watches the agency's instances and their lateness, changes nothing. */
    SUPERVISOR("pengawas", "Pengawas"),
    /** Draws the agency's diagrams and deploys them. */
    ANALYST("perancang", "Perancang proses"),
    /** Manages the agency's users and the roles they hold, and nobody else's. */
    ADMINISTRATOR("pengelola", "Pengelola pengguna");

    private final String id;
    private final String label;

    Duty(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String groupIn(Agency agency) {
        return agency.groupOf(id);
    }

    String label() {
        return label;
    }
}
