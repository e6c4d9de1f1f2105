package id.baku.engine.provider;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.boot.context.properties.bind.DefaultValue;

import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.start.StartRefusal;

/**
 * What becomes here of those for whom somebody vouches.
 *
 * @param create                 whether somebody gets an account when he first signs in; otherwise he must have one, which is his from then on
 * @param prefix                 before what he is called there, such as {@code diy.}: nobody gets another's account by his name
 * @param agency                 to which all of them belong; without one, those of their roles
 * @param groups                 groups there that give a role or duty here, by the group here, such as {@code diy-kasi-hal-sk}
 * @param platformAdministrators groups there whose members administer the platform
 */
record AccountRules(@DefaultValue("false") boolean create, @DefaultValue("") String prefix, String agency,
                    @DefaultValue Map<String, List<String>> groups, @DefaultValue List<String> platformAdministrators) {

    /** Stops a start with settings that would give nobody anything, or somebody too much. */
    void check(String source, Agencies agencies) {
        Set<String> possible = agencies.all().stream().filter(one -> agency == null || one.id().equals(agency))
                .map(Agency::groups).flatMap(Set::stream).collect(Collectors.toSet());
        if (agency != null && agencies.find(agency).isEmpty()) {
            throw wrong(source, "there is no agency " + agency);
        }
        groups.keySet().stream().filter(group -> !possible.contains(group)).findFirst().ifPresent(group -> {
            throw wrong(source, group.equals(Groups.CAMUNDA_ADMIN) ? "the platform is administered by platform-administrators alone"
                    : "no role or duty" + (agency == null ? "" : " of " + agency) + " is " + group);
        });
        if (create && agency == null && groups.isEmpty() && platformAdministrators.isEmpty()) {
            throw wrong(source, "accounts that are made need an agency or groups");
        }
    }

    private static StartRefusal wrong(String source, String why) {
        return new StartRefusal("baku.sign-in.%s.accounts: %s".formatted(source, why), "Correct baku.sign-in.%s.accounts.".formatted(source));
    }

    /** The groups here that his groups there give him. */
    Set<String> groupsFor(List<String> theirs, UnaryOperator<String> spelling) {
        Set<String> held = theirs.stream().map(spelling).collect(Collectors.toSet());
        Set<String> ours = new TreeSet<>();
        groups.forEach((group, names) -> {
            if (names.stream().map(spelling).anyMatch(held::contains)) {
                ours.add(group);
            }
        });
        if (platformAdministrators.stream().map(spelling).anyMatch(held::contains)) {
            ours.add(Groups.CAMUNDA_ADMIN);
        }
        return ours;
    }

    /** The agencies to which he belongs then. */
    Set<Agency> agenciesFor(Set<String> ours, Agencies agencies) {
        return Stream.concat(agencies.find(agency).stream(), agencies.all().stream()
                .filter(one -> ours.stream().anyMatch(one.groups()::contains))).collect(Collectors.toSet());
    }
}
