package id.baku.office.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import id.baku.BakuApplication;

/** Starts with the profile for production. */
@Tag("own-engine")
@ExtendWith(OutputCaptureExtension.class)
class ProductionIT {

    @Test
    void doesNotStartWithoutAnAdministratorsPassword() {
        assertThatThrownBy(() -> start()).isInstanceOf(StartRefusal.class).hasMessageContaining("BAKU_ADMIN_PASSWORD");
    }

    @Test
    void doesNotStartOnTheDatabaseOfATrialAndSaysWhatToDo(CapturedOutput output) {
        assertThatThrownBy(() -> start("--BAKU_ADMIN_PASSWORD=Rahasia-Kantor-1")).isInstanceOf(StartRefusal.class)
                .hasMessageContaining("spring.datasource.url names H2");
        assertThat(output).contains("APPLICATION FAILED TO START", "baku.database.h2-for-real-work=true").doesNotContain("\tat id.baku.");
    }

    @Test
    void hasOneAdministratorAndNoSampleAccounts() {
        try (ConfigurableApplicationContext context = start("--BAKU_ADMIN_PASSWORD=Rahasia-Kantor-1", "--baku.database.h2-for-real-work=true",
                "--BAKU_KEY_PASSWORD=Rahasia-Kunci-1", "--baku.sign-in.second-factor.key.path=target/prod-keys/" + UUID.randomUUID() + ".p12")) {
            IdentityService identityService = context.getBean(IdentityService.class);
            assertThat(identityService.createUserQuery().list()).singleElement()
                    .satisfies(user -> assertThat(user.getId()).isEqualTo("admin"));
            assertThat(identityService.checkPassword("admin", "Rahasia-Kantor-1")).isTrue();
            assertThat(identityService.createUserQuery().memberOfGroup("camunda-admin").count()).isEqualTo(1);
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        String[] all = new String[arguments.length + 3];
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        all[0] = "--spring.profiles.active=prod";
        all[1] = "--server.port=0";
        all[2] = "--spring.datasource.url=jdbc:h2:mem:prod" + arguments.length + ";DB_CLOSE_DELAY=-1";
        return SpringApplication.run(BakuApplication.class, all);
    }
}
