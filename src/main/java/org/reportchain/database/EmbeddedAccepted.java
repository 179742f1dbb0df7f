package org.reportchain.database;

import org.reportchain.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/**
 * Outside of the demo, starts on the embedded database only where somebody has accepted what it does not promise; asked
 * before the database is touched.
 */
@Component
class EmbeddedAccepted implements BeanFactoryPostProcessor, EnvironmentAware, PriorityOrdered {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedAccepted.class);
    private static final String SWITCH = "report-chain.database.h2-accepted";

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        boolean embedded = environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:");
        if (!embedded || environment.matchesProfiles("demo")) {
            return;
        }
        if (!environment.getProperty(SWITCH, Boolean.class, false)) {
            throw new DatabaseRefused(
                    Texts.text("database.h2Refused"), Texts.text("database.h2RefusedRemedy", SWITCH + "=true"));
        }
        LOG.warn(Texts.text("database.h2Accepted"));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
