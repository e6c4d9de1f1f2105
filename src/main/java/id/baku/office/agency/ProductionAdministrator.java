package id.baku.office.agency;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Stops a start for real work that has no administrator of its own, before the engine is built. */
@Component
@Profile("prod")
class ProductionAdministrator implements BeanFactoryPostProcessor, EnvironmentAware {

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        if (environment.getProperty("camunda.bpm.admin-user.password", "").isBlank()) {
            throw new IllegalStateException("The profile prod needs the administrator's password in the environment "
                    + "variable BAKU_ADMIN_PASSWORD: at least ten characters, with capital and small letters, digits "
                    + "and other signs");
        }
    }
}
