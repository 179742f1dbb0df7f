package org.reportchain.abuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.reportchain.database.OnMigratedPostgres;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What an administrator configures: a migrated PostgreSQL, an administrator, and the real units with a few people. */
public class Production implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String ADMINISTRATOR = "quan-tri";
    public static final String ADMINISTRATORS_PASSWORD = "den-pin-trong-hop-thiec";

    /** The password of everybody else, whose account is named after the post. */
    public static final String PASSWORD = "thuyen-giay-troi-tren-song";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new OnMigratedPostgres().initialize(context);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("production", settings()));
    }

    /** All but the database. */
    static Map<String, Object> settings() {
        return Map.of(
                "camunda.bpm.admin-user.id",
                ADMINISTRATOR,
                "camunda.bpm.admin-user.password",
                ADMINISTRATORS_PASSWORD,
                "report-chain.organisation.location",
                organisation().toUri().toString(),
                "report-chain.organisation.as-of",
                "2022-06-01",
                "report-chain.organisation.initial-password",
                PASSWORD,
                "report-chain.last-call",
                "0s", // there is no load balancer
                "camunda.bpm.job-execution.wait-time-in-millis",
                100,
                "camunda.bpm.job-execution.max-wait",
                200);
    }

    /** The shipped units and posts, with holders of some posts in two districts and the city. */
    private static Path organisation() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "production-organisation"));
            copy(Path.of("src/main/resources/organisation/units.csv"), folder);
            copy(Path.of("src/main/resources/organisation/roles.csv"), folder);
            copy(Path.of("src/test/resources/production/holders.csv"), folder);
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void copy(Path file, Path folder) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
