package id.baku.engine.walls;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;

/** What a user belongs to: groups, and tenants, including those by groups. */
record Belonging(String userId, List<String> tenants, List<String> groups) {

    /** Duties whose holders see all cases of every tenant that they belong to. */
    private static final List<Duty> SIGHTS = List.of(Duty.SUPERVISOR, Duty.ANALYST);

    /** The agency, if the user belongs to exactly one. */
    Optional<Agency> owner(Agencies agencies) {
        return tenants.size() != 1 ? Optional.empty()
                : agencies.find(tenants.get(0)).filter(agency -> agency.groups().containsAll(groups));
    }

    /** @throws Refusal when a duty of one agency would show the user the cases of another, where the user does not have it */
    void refuseForeignSights(Agencies agencies) {
        List<Agency> his = tenants.stream().map(agencies::find).flatMap(Optional::stream).toList();
        for (Duty duty : SIGHTS) {
            Map<Boolean, List<Agency>> byDuty = his.stream()
                    .collect(Collectors.partitioningBy(agency -> groups.contains(duty.groupIn(agency))));
            if (!byDuty.get(true).isEmpty() && !byDuty.get(false).isEmpty()) {
                throw Refusal.conflict("%s menjadi %s %s dan akan melihat semua kasus %s juga. Lepaskan salah satunya, atau pakai akun lain."
                        .formatted(userId, duty.label().toLowerCase(Locale.ROOT), named(byDuty.get(true).get(0)), named(byDuty.get(false).get(0))));
            }
        }
    }

    private static String named(Agency agency) {
        return agency.name() + ", " + agency.government();
    }
}
