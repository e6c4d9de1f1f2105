package id.baku.engine.signin;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.stereotype.Component;

import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;

/** Who must have a second factor, by the user's groups. */
@Component
class SecondFactorNeed {

    private final Set<String> groups;

    SecondFactorNeed(SignInProperties properties, Agencies agencies) {
        groups = properties.secondFactor().neededBy().stream().flatMap(whose -> whose == SignInProperties.Whose.PLATFORM
                ? Stream.of(Groups.CAMUNDA_ADMIN) : agencies.all().stream().flatMap(agency -> of(whose, agency)))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isOf(Collection<String> memberOf) {
        return memberOf != null && memberOf.stream().anyMatch(groups::contains);
    }

    private static Stream<String> of(SignInProperties.Whose whose, Agency agency) {
        return switch (whose) {
            case PLATFORM -> Stream.empty();
            case ADMINISTRATORS -> Stream.of(Duty.ADMINISTRATOR.groupIn(agency));
            case HEADS -> agency.headGroups().stream();
            case SUPERVISORS -> Stream.of(Duty.SUPERVISOR.groupIn(agency));
            case ANALYSTS -> Stream.of(Duty.ANALYST.groupIn(agency));
            // Holders of an office, whose name appears below what they initial or sign.
            case SIGNERS -> agency.roles().values().stream().filter(role -> !role.outside() && role.official() != null
                    && agency.officials().containsKey(role.official())).map(role -> agency.groupOf(role.id()));
        };
    }
}
