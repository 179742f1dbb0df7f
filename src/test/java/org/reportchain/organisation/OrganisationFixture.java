package org.reportchain.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The module on an empty database of its own, without Spring. */
class OrganisationFixture {

    static final LocalDate JUNE_2022 = LocalDate.of(2022, 6, 1);
    static final String SHIPPED = "classpath:organisation/";

    final OrganisationStore store;
    private final DefaultResourceLoader resources = new DefaultResourceLoader();

    OrganisationFixture() {
        DataSource database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        store = new OrganisationStore(JdbcClient.create(database), new NamedParameterJdbcTemplate(database));
    }

    Changes load(String location) {
        return new OrganisationLoader(resources, store, Optional.empty()).load(location);
    }

    Changes loadWithDemoPeople(String location) {
        return new OrganisationLoader(resources, store, Optional.of(new DemoPeople())).load(location);
    }

    Organisation organisation() {
        return organisation(null);
    }

    Organisation organisation(@Nullable LocalDate asOf) {
        Clock clock = Clock.fixed(Instant.parse("2022-06-16T18:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        return new Organisation(store, new OrganisationProperties(SHIPPED, asOf, null), clock);
    }

    /** Writes a file set into a folder, with the shipped roles, and returns its location. */
    static String write(Path folder, String units, String holders) {
        try {
            Files.writeString(folder.resolve("units.csv"), units);
            Files.writeString(folder.resolve("holders.csv"), holders);
            Files.write(
                    folder.resolve("roles.csv"),
                    new DefaultResourceLoader()
                            .getResource(SHIPPED + "roles.csv")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.toUri().toString();
    }
}
