package id.baku.testing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import id.baku.web.access.Caller;

/**
 * The kinds of account of Baku, each with a sample account and the kinds of caller that it is; all but two belong to one
 * agency.
 */
public enum Account {
    NOBODY(null, "Nobody", Caller.ANYBODY),
    OUTSIDER("jateng.mitra", "Outsider", Caller.ANYBODY, Caller.USER),
    ANOTHER_AGENCY("pemalang.asesor", "Another agency", Caller.ANYBODY, Caller.USER, Caller.STAFF, Caller.EXECUTOR),
    STAFF("diy.analis", "Staff", Caller.ANYBODY, Caller.USER, Caller.STAFF, Caller.EXECUTOR),
    HEAD("diy.kepala", "Head", Caller.ANYBODY, Caller.USER, Caller.STAFF, Caller.EXECUTOR, Caller.SUPERVISOR),
    SUPERVISOR("diy.pengawas", "Supervisor", Caller.ANYBODY, Caller.USER, Caller.STAFF, Caller.SUPERVISOR),
    ANALYST("diy.perancang", "Analyst", Caller.ANYBODY, Caller.USER, Caller.STAFF, Caller.ANALYST),
    ADMINISTRATOR("diy.pengelola", "Administrator", Caller.ANYBODY, Caller.USER, Caller.STAFF, Caller.AGENCY_ADMINISTRATOR),
    PLATFORM("admin", "Platform", Caller.ANYBODY, Caller.USER, Caller.SUPERVISOR, Caller.ANALYST, Caller.PLATFORM_ADMINISTRATOR);

    private final String id;
    private final String label;
    private final Set<Caller> kinds;

    Account(String id, String label, Caller... kinds) {
        this.id = id;
        this.label = label;
        this.kinds = EnumSet.copyOf(Arrays.asList(kinds));
    }

    /** Id of the sample account; {@code null} for nobody. */
    public String id() {
        return id;
    }

    /** The name in the reference. */
    public String label() {
        return label;
    }

    /** Whether it is one of these kinds of caller. */
    public boolean isOneOf(Caller... allowed) {
        return Arrays.stream(allowed).anyMatch(kinds::contains);
    }

    /** Whether it has no part in the agency to which the others belong. */
    public boolean isStranger() {
        return List.of(NOBODY, OUTSIDER, ANOTHER_AGENCY).contains(this);
    }

    /** A session in the web app in which it works. */
    public WebSession session(int port) {
        return switch (this) {
            case NOBODY -> WebSession.anonymous(port);
            case ADMINISTRATOR -> WebSession.admin(port, id);
            case SUPERVISOR, ANALYST, PLATFORM -> WebSession.cockpit(port, id);
            default -> WebSession.tasklist(port, id);
        };
    }
}
