package id.baku.office.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.testing.BakuTest;

/** Whoever can set the server's environment can give the administrator a new password. */
@BakuTest
class AdministratorRecoveryTest {

    private static final String ID = "kembali";
    private static final String PASSWORD = "Rahasia.Baru-77";

    @Autowired
    IdentityService identityService;

    @AfterEach
    void leaveNoUser() {
        identityService.deleteUser(ID);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theAdministratorHasThePasswordOfTheEnvironmentAndHisRights(boolean known) {
        if (known) {
            var user = identityService.newUser(ID);
            user.setPassword("Yang.Hilang-77");
            identityService.saveUser(user);
        }
        AdministratorRecovery recovery = new AdministratorRecovery(identityService, ID, PASSWORD);
        recovery.run(null);
        recovery.run(null);
        assertThat(identityService.checkPassword(ID, PASSWORD)).isTrue();
        assertThat(identityService.createUserQuery().userId(ID).memberOfGroup(Groups.CAMUNDA_ADMIN).count()).isEqualTo(1);
    }
}
