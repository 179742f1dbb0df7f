package org.reportchain.engine;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/** Refuses to start without a configured administrator, before the engine or the database is touched. */
@Component
class AdministratorRequired implements BeanFactoryPostProcessor, EnvironmentAware, PriorityOrdered {

    private static final List<String> REQUIRED =
            List.of("camunda.bpm.admin-user.id", "camunda.bpm.admin-user.password");

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String property : REQUIRED) {
            if (environment.getProperty(property, "").isBlank()) {
                throw new AdministratorMissing(property);
            }
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
