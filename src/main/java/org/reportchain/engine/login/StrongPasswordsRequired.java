package org.reportchain.engine.login;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/**
 * Outside the demo, refuses to start with a configured password that nobody could choose for himself, or with hashes
 * that are too quick, before the engine or the database is touched.
 */
@Component
class StrongPasswordsRequired implements BeanFactoryPostProcessor, EnvironmentAware, Ordered {

    private static final String ADMINISTRATOR = "camunda.bpm.admin-user.id";
    private static final List<String> PASSWORDS =
            List.of("camunda.bpm.admin-user.password", "report-chain.organisation.initial-password");
    private static final String COST = "report-chain.passwords.cost";

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (environment.acceptsProfiles(PasswordRules.DEMO)) {
            return;
        }
        PasswordRules rules = new PasswordRules(environment);
        UserEntity administrator = new UserEntity(environment.getProperty(ADMINISTRATOR, ""));
        for (String property : PASSWORDS) {
            String password = environment.getProperty(property, "");
            if (!password.isBlank() && !rules.accept(password, administrator)) {
                throw WeakPassword.password(property);
            }
        }
        if (environment.getProperty(COST, Integer.class, PasswordProperties.LEAST_COST)
                < PasswordProperties.LEAST_COST) {
            throw WeakPassword.cost(COST);
        }
    }

    /** After the check that there is an administrator at all. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
