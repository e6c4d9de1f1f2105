package id.baku.web.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.testing.BakuTest;

/** How lists name people, including users without a name and deleted users. */
@BakuTest
class UserNamesTest {

    private static final String NAMELESS = "diy.tanpanama";

    @Autowired
    UserNames names;
    @Autowired
    IdentityService identityService;

    @BeforeEach
    void addOneWithoutAName() {
        identityService.saveUser(identityService.newUser(NAMELESS));
    }

    @AfterEach
    void removeHim() {
        identityService.deleteUser(NAMELESS);
    }

    @Test
    void whoHasNoNameIsCalledById() {
        assertThat(names.of(NAMELESS)).isEqualTo(NAMELESS);
        assertThat(UserNames.of(identityService.createUserQuery().userId(NAMELESS).singleResult())).isEqualTo(NAMELESS);
        assertThat(names.of("diy.pergi")).isEqualTo("diy.pergi");
        assertThat(names.of("diy.kasi")).isEqualTo("Contoh Kasi HAL&SK");
    }

    @Test
    void manyAreNamedAtOnce() {
        Map<String, String> found = names.of(Arrays.asList("diy.kasi", NAMELESS, null, "diy.kasi", "diy.pergi"));
        assertThat(found).containsOnly(Map.entry("diy.kasi", "Contoh Kasi HAL&SK"), Map.entry(NAMELESS, NAMELESS),
                Map.entry("diy.pergi", "diy.pergi"));
        assertThat(found.get(null)).as("nobody").isNull();
    }
}
