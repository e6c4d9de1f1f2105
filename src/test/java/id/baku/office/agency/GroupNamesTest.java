package id.baku.office.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.baku.office.start.StartRefusal;

/** No group may stand for two roles or duties. */
class GroupNamesTest {

    @ParameterizedTest
    @CsvSource({"a, pengawas, b, x", "a, pengelola, b, x", "a, b-c, a-b, c", "a, b-pengawas, a-b, x"})
    void twoThatWouldBeOneGroupStopTheStart(String agency, String role, String other, String otherRole) {
        assertThatThrownBy(() -> agencies(agency, role, other, otherRole)).isInstanceOf(StartRefusal.class)
                .hasMessageContaining("would be one group");
    }

    @Test
    void noRoleIsTheGroupOfThePlatformsAdministrators() {
        String[] parts = Groups.CAMUNDA_ADMIN.split("-");
        twoThatWouldBeOneGroupStopTheStart(parts[0], parts[1], "b", "x");
    }

    @Test
    void theSameRoleInTwoAgenciesIsTwoGroups() {
        assertThat(agencies("a", "kepala", "b", "kepala").all()).hasSize(2);
    }

    private static Agencies agencies(String one, String role, String other, String otherRole) {
        Map<String, AgencyProperties.Settings> settings = new LinkedHashMap<>();
        settings.put(one, settings(role));
        settings.put(other, settings(otherRole));
        return new Agencies(new AgencyProperties(settings));
    }

    private static AgencyProperties.Settings settings(String role) {
        return new AgencyProperties.Settings("Pemerintah", "Badan", null, "Jalan", "Telepon", "Kota", ZoneId.of("Asia/Jakarta"),
                List.of(new Role(role, "Peran", null, false, null)), Map.of(), null, 
                new StationerySettings(Stationery.SAMPLE_EMBLEM, null, null, Paper.A4, null, null, 11, null, null));
    }
}
