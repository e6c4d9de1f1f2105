package id.baku.office.agency;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.authorization.Groups;

import id.baku.office.start.StartRefusal;

/**
 * Checks that each group stands for one role or duty of one agency: otherwise whoever holds the one would hold the other too.
 */
final class GroupNames {

    private GroupNames() {
    }

    /** Stops the start when the settings give two roles or duties the same group. */
    static void check(Collection<Agency> agencies) {
        Map<String, String> owners = new HashMap<>(Map.of(Groups.CAMUNDA_ADMIN, "the administrators of the platform"));
        for (Agency agency : agencies) {
            for (Duty duty : Duty.values()) {
                put(owners, duty.groupIn(agency), "the duty " + duty.groupIn(agency).substring(agency.id().length() + 1)
                        + " of " + agency.id());
            }
            agency.roles().keySet().forEach(role -> put(owners, agency.groupOf(role), "the role " + role + " of " + agency.id()));
        }
    }

    private static void put(Map<String, String> owners, String group, String owner) {
        String other = owners.put(group, owner);
        if (other != null) {
            throw new StartRefusal("Settings of agencies: %s and %s would be one group, %s".formatted(other, owner, group),
                    "Choose another name for one of them.");
        }
    }
}
