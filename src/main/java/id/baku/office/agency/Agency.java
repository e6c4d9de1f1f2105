package id.baku.office.agency;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A government office that runs its SOPs here; its id is the tenant of everything it owns.
 *
 * @param id         tenant id, also the folder below {@code processes/}
 * @param government line above the name in the letterhead, e.g. "Pemerintah Daerah Daerah Istimewa Yogyakarta"
 * @param name       the agency, e.g. "Badan Kepegawaian Daerah"
 * @param unit       the unit that works with the SOPs, e.g. "Balai Pengukuran Kompetensi Pegawai"; may be {@code null}
 * @param address    street address, unabbreviated
 * @param contact    telephone, site and mail in one line
 * @param city       place of signature in documents
 * @param zone       time zone of its office hours
 * @param roles      executor roles by id
 * @param officials  signing officials by key, e.g. {@code kepala-badan}
 * @param numbering  how its documents are numbered
 * @param stationery emblem, paper and typeface of its documents
 */
public record Agency(String id, String government, String name, String unit, String address, String contact,
                     String city, ZoneId zone, Map<String, Role> roles, Map<String, Official> officials,
                     Numbering numbering, Stationery stationery) {

    /** The name of the unit, or of the agency where no unit is named. */
    public String unitOrName() {
        return unit == null ? name : unit;
    }

    /** The role with this lane id, if the agency has it. */
    public Optional<Role> role(String roleId) {
        return Optional.ofNullable(roles.get(roleId));
    }

    /** Key of the official who holds a role, also when no document names that official: by default the role's id. */
    public String officialOf(String roleId) {
        return role(roleId).map(Role::official).orElse(roleId);
    }

    /** Group of the users that hold a role: the same role name in two agencies is two groups. */
    public String groupOf(String roleId) {
        return id + "-" + roleId;
    }

    /** The groups of the roles whose holders belong to another office. */
    public Set<String> outsideGroups() {
        return roles.values().stream().filter(Role::outside).map(role -> groupOf(role.id())).collect(Collectors.toSet());
    }

    /** The groups of the roles that have no superior role. */
    public Set<String> headGroups() {
        return roles.values().stream().filter(role -> role.superior() == null && !role.outside())
                .map(role -> groupOf(role.id())).collect(Collectors.toSet());
    }

    /** The groups whose members decide for others or watch over them: the duties and the head's role. */
    public Set<String> weightyGroups() {
        return Stream.concat(headGroups().stream(), Stream.of(Duty.values()).map(duty -> duty.groupIn(this)))
                .collect(Collectors.toSet());
    }

    /** The groups of all its roles and duties. */
    public Set<String> groups() {
        return Stream.concat(roles.keySet().stream().map(this::groupOf),
                Stream.of(Duty.values()).map(duty -> duty.groupIn(this))).collect(Collectors.toSet());
    }

    /** The same agency at another address. */
    public Agency withOffice(String newAddress, String newContact) {
        return new Agency(id, government, name, unit, newAddress, newContact, city, zone, roles, officials, numbering, stationery);
    }

    /** The same agency with another person, or another wording, as the official of this key. */
    public Agency withOfficial(String key, Official official) {
        Map<String, Official> changed = new LinkedHashMap<>(officials);
        changed.replace(key, official);
        return new Agency(id, government, name, unit, address, contact, city, zone, roles, changed, numbering, stationery);
    }
}
