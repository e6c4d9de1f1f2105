package id.baku.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on its {@link TestDatabase}, with its web server, sample accounts and deployed SOPs. The job executor
 * is off: a test runs jobs and fires timers itself, through {@link CaseDriver}. The clock begins on a working morning.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({WorkingMoment.class, OwnDeployments.class})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"default", "test"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({CaseDriver.class, SampleForms.class})
public @interface BakuTest {
}
