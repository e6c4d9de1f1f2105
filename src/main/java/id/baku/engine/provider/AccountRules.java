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
 * What accounts and roles people get for whom a source vouches.
 *
 * @param create whether a person gets an account at the first sign-in; otherwise one must exist, and belongs to the person from
 *     then on
 * @param prefix put before the person's name at the source, such as {@code diy.}, so that nobody gets another's account by
 *     having its name
 * @param agency agency to which all of them belong; without it, the agencies of their roles
 * @param groups groups at the source by the role or duty here that they give, such as {@code diy-kasi-hal-sk}
 * @param platformAdministrators groups at the source whose members administer the platform
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

    /** The groups here that follow from a person's groups at the source. */
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

    /** The agencies to which the person then belongs. */
    Set<Agency> agenciesFor(Set<String> ours, Agencies agencies) {
        return Stream.concat(agencies.find(agency).stream(), agencies.all().stream()
                .filter(one -> ours.stream().anyMatch(one.groups()::contains))).collect(Collectors.toSet());
    }
}
