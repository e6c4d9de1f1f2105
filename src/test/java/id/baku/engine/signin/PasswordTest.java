package id.baku.engine.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/** How passwords are stored, and which are accepted. */
@BakuTest
class PasswordTest {

    private static final String USER = "sandi.lama";

    @Autowired
    IdentityService identityService;
    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    PasswordHash hash;

    @BeforeEach
    void aUserWithAnOldHash() {
        User user = identityService.newUser(USER);
        user.setPassword(WebSession.PASSWORD);
        identityService.saveUser(user);
        assertThat(stored()).startsWith("{bcrypt}$2a$04$");
        jdbc.update("update ACT_ID_USER set SALT_ = 'garam', PWD_ = ? where ID_ = ?",
                "{SHA-512}" + new Sha512HashDigest().encrypt(WebSession.PASSWORD + "garam"), USER);
    }

    @AfterEach
    void leaveNoUser() {
        identityService.deleteUser(USER);
    }

    @Test
    void theRightPasswordRenewsAnOldHash() {
        assertThat(identityService.checkPassword(USER, "salah")).isFalse();
        assertThat(stored()).startsWith("{SHA-512}");
        assertThat(identityService.checkPassword(USER, WebSession.PASSWORD)).isTrue();
        String renewed = stored();
        assertThat(renewed).startsWith("{bcrypt}$2a$04$");
        assertThat(identityService.checkPassword(USER, WebSession.PASSWORD)).isTrue();
        assertThat(stored()).isEqualTo(renewed);
        assertThat(identityService.checkPassword(USER, "salah")).isFalse();
    }

    @Test
    void aHashThatCostsTooLittleIsRenewedToo() {
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        identityService.checkPassword(USER, WebSession.PASSWORD);
        PasswordHash dearer = new PasswordHash(new SignInProperties(10, 50, 5, 90, new SignInProperties.Second(Set.of(), null)));
        PasswordManager before = configuration.getPasswordManager();
        configuration.setPasswordManager(new PasswordManager(dearer, List.of()));
        try {
            boolean right = configuration.getCommandExecutorTxRequired().execute(context -> dearer.isPasswordOf(
                    (UserEntity) context.getReadOnlyIdentityProvider().findUserById(USER), WebSession.PASSWORD));
            assertThat(right).isTrue();
        } finally {
            configuration.setPasswordManager(before);
        }
        assertThat(stored()).startsWith("{bcrypt}$2a$05$");
        assertThat(identityService.checkPassword(USER, WebSession.PASSWORD)).isTrue();
    }

    @Test
    void everyNameTakesOneSlowHash() {
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        AtomicInteger slow = new AtomicInteger();
        PasswordManager before = configuration.getPasswordManager();
        configuration.setPasswordManager(new PasswordManager(new PasswordEncryptor() {
            @Override
            public String encrypt(String password) {
                slow.incrementAndGet();
                return hash.encrypt(password);
            }

            @Override
            public boolean check(String password, String encrypted) {
                slow.incrementAndGet();
                return hash.check(password, encrypted);
            }

            @Override
            public String hashAlgorithmName() {
                return hash.hashAlgorithmName();
            }
        }, List.of()));
        try {
            for (String name : List.of("admin", "tidak.ada", USER)) {
                slow.set(0);
                assertThat(identityService.checkPassword(name, "salah")).isFalse();
                assertThat(slow).as(name).hasValue(1);
            }
        } finally {
            configuration.setPasswordManager(before);
        }
    }

    @Test
    void everyCharacterOfALongPasswordCounts() {
        String longOne = "Mutu.Baku-2026".repeat(10);
        assertThat(hash.check(longOne + "a", hash.encrypt(longOne + "a"))).isTrue();
        assertThat(hash.check(longOne + "b", hash.encrypt(longOne + "a"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password123!", "P@ssw0rd2026", "Qwerty123456!", "Rahasia-2026!", "Indonesia-1945", "Bismillah123!",
            "Jakarta2026!", "Sandi.Lama-77x"})
    void whatPeopleTryFirstIsNoPassword(String password) {
        User user = identityService.newUser(USER);
        user.setFirstName("Lama");
        assertThat(identityService.checkPasswordAgainstPolicy(password, user).isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {WebSession.PASSWORD, "Lain.Sekali-77", "Rahasia-Kantor-1"})
    void othersAre(String password) {
        assertThat(identityService.checkPasswordAgainstPolicy(password, identityService.newUser(USER)).isValid()).isTrue();
    }

    private String stored() {
        return jdbc.queryForObject("select PWD_ from ACT_ID_USER where ID_ = ?", String.class, USER);
    }
}
