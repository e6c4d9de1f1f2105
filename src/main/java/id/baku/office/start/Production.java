package id.baku.office.start;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Stops a start in production that has no password for the administrator or uses the trial's database, before either is
 * touched.
 */
@Component
@Profile("prod")
class Production implements BeanFactoryPostProcessor, EnvironmentAware {

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        if (environment.getProperty("camunda.bpm.admin-user.password", "").isBlank()) {
            throw new StartRefusal("The profile prod needs the administrator's password in the environment variable BAKU_ADMIN_PASSWORD",
                    "Set it: at least ten characters, with capital and small letters, digits and other signs.");
        }
        if (environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:")
                && !environment.getProperty("baku.database.h2-for-real-work", Boolean.class, false)) {
            throw new StartRefusal("The profile prod runs on PostgreSQL, and spring.datasource.url names H2", "Set spring.datasource.url, "
                    + ".username and .password to a PostgreSQL database, or baku.database.h2-for-real-work=true to stay with H2.");
        }
    }
}
