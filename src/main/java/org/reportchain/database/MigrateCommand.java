package org.reportchain.database;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.api.Location;
import org.reportchain.text.Texts;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * The command {@code migrate}: brings a PostgreSQL database to the newest schema as its owner, {@code spring.flyway.user},
 * and lets the application's role, {@code spring.datasource.username}, work with it.
 */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
public class MigrateCommand {

    private static final String NAME = "migrate";

    /** Whether the application was started for this command. */
    public static boolean isAsked(String... args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    public static void run(String... args) {
        SpringApplication command = new SpringApplication(MigrateCommand.class);
        command.setWebApplicationType(WebApplicationType.NONE);
        command.setBannerMode(Banner.Mode.OFF);
        command.setLogStartupInfo(false);
        command.setDefaultProperties(Map.of("logging.level.org.springframework.boot.autoconfigure", "warn"));
        command.run(args).close();
    }

    @Bean
    FlywayConfigurationCustomizer grants(Environment settings) {
        String role = roleOfTheApplication(settings);
        return flyway -> flyway.placeholders(Map.of("application-role", role))
                .locations(Stream.concat(
                                Arrays.stream(flyway.getLocations()), Stream.of(new Location("classpath:db/grants")))
                        .toArray(Location[]::new));
    }

    @Bean
    FlywayMigrationStrategy migration() {
        return flyway -> {
            int done = new Schema(flyway).migrate();
            new PrintStream(System.out, true, StandardCharsets.UTF_8)
                    .println(Texts.text("database.migrated", String.valueOf(done)));
        };
    }

    /** Two roles, or nothing would keep the application from changing its tables. */
    private static String roleOfTheApplication(Environment settings) {
        String owner = settings.getProperty("spring.flyway.user", "");
        String role = settings.getProperty("spring.datasource.username", "");
        boolean postgres = settings.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:");
        if (!postgres || owner.isBlank() || role.isBlank() || owner.equals(role)) {
            throw new DatabaseRefused(Texts.text("database.twoRoles"), Texts.text("database.twoRolesRemedy"));
        }
        return role;
    }
}
