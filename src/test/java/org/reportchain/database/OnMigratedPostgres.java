package org.reportchain.database;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A PostgreSQL of its own for a context, which the command {@code migrate} has prepared for the application's role. */
public class OnMigratedPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TwoRoles server = new TwoRoles();
        String database = server.newDatabase();
        TwoRoles.migrate(database);
        ((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean("server", server::close);
        TestPropertyValues.of("spring.datasource.url=" + database).applyTo(context);
    }
}
