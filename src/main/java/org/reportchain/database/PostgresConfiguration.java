package org.reportchain.database;

import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** In production the schema is another's business: {@link MigrateCommand} makes it, the application only looks. */
@Configuration(proxyBeanMethods = false)
@Profile("postgres")
class PostgresConfiguration {

    @Bean
    FlywayMigrationStrategy onlyLook() {
        return flyway -> new Schema(flyway).requireMigrated();
    }
}
