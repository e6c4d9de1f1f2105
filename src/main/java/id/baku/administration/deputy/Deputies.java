package id.baku.administration.deputy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Official;

/** Who stands in for whom. */
@Service
@Transactional(readOnly = true)
public class Deputies {

    private final DeputyRepository deputies;
    private final Staff staff;

    Deputies(DeputyRepository deputies, Staff staff) {
        this.deputies = deputies;
        this.staff = staff;
    }

    /** Who stands in for a user now; empty when the user is not absent. */
    public Optional<String> deputyOf(Agency agency, String user) {
        return deputies.findFirstByAgencyAndAbsentAndBegunAtIsNotNullAndEndedAtIsNull(agency.id(), user)
                .map(Deputy::deputy);
    }

    /** Whether a user holds a role now, or held it at that moment as a deputy. */
    public boolean mayActIn(Agency agency, String user, String role, Instant at) {
        return staff.holds(user, agency, role) || actingAs(agency, user, role, at).isPresent();
    }

    /** Whether a user is in a role's group only while standing in for somebody. */
    public boolean isLent(Agency agency, String user, String group) {
        return inForce(agency, user).anyMatch(one -> one.grantedRoles().stream().map(agency::groupOf).anyMatch(group::equals));
    }

    /** Whether a user stands in now for the other user, who recorded the deputy. */
    public boolean isAppointedBy(Agency agency, String user, String other) {
        return inForce(agency, user).anyMatch(one -> one.recordedBy().equals(other));
    }

    private Stream<Deputy> inForce(Agency agency, String user) {
        return deputies.findByDeputyAndBegunAtIsNotNullAndEndedAtIsNull(user).stream()
                .filter(one -> one.agency().equals(agency.id()));
    }

    /**
     * By which kind of deputy's order a user held another's role at that moment; empty when the user acted in their own right.
     */
    public Optional<DeputyKind> actingAs(Agency agency, String user, String role, Instant at) {
        return deputies.findInForce(agency.id(), at).stream()
                .filter(one -> one.deputy().equals(user) && one.grantedRoles().contains(role))
                .map(Deputy::kind).findFirst();
    }

    /**
     * The deputies who represented an office at that moment, by the key of the official who holds it:
     * with the office as documents name it ("Plh. Kepala Balai"), and name, rank and number of the deputy.
     */
    public Map<String, Official> officials(Agency agency, Instant at) {
        Map<String, Official> acting = new LinkedHashMap<>();
        deputies.findInForce(agency.id(), at).forEach(one -> one.soleRoles().stream().map(agency::officialOf)
                .filter(agency.officials()::containsKey).forEach(key -> acting.put(key, acting(one, key, agency))));
        return acting;
    }

    private Official acting(Deputy one, String key, Agency agency) {
        String office = one.kind().of(agency.officials().get(key).position());
        return agency.roles().keySet().stream()
                .filter(own -> agency.officials().containsKey(agency.officialOf(own)) && !one.grantedRoles().contains(own)
                        && staff.holds(one.deputy(), agency, own))
                .findFirst().map(agency::officialOf).map(agency.officials()::get)
                .map(own -> new Official(office, own.name(), own.rank(), own.nip()))
                .orElseGet(() -> new Official(office, staff.nameOf(one.deputy()), null, null));
    }
}
